package org.broadsheet.platform.refusal;

import java.util.List;

/** What was sent breaks a rule; each field that does is named. */
public class Invalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final List<FieldError> errors;

    public Invalid(String detail) {
        this(detail, List.of());
    }

    public Invalid(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public Invalid(List<FieldError> errors) {
        this(errors.size() == 1 ? "A field is not valid." : "Some fields are not valid.", errors);
    }

    private Invalid(String detail, List<FieldError> errors) {
        super(400, detail);
        this.errors = List.copyOf(errors);
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
