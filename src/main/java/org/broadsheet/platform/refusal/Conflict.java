package org.broadsheet.platform.refusal;

import java.util.List;

/** It cannot be done in the state that things are in. */
public class Conflict extends Refusal {
    private static final long serialVersionUID = 1L;

    private final List<FieldError> errors;

    public Conflict(String detail) {
        this(detail, List.of());
    }

    public Conflict(String detail, List<FieldError> errors) {
        super(409, detail);
        this.errors = List.copyOf(errors);
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
