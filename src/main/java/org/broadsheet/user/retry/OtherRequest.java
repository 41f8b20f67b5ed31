package org.broadsheet.user.retry;

import java.util.List;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Refusal;

/** The key was used for another request. */
class OtherRequest extends Refusal {
    private static final long serialVersionUID = 1L;

    OtherRequest() {
        super(422, "This Idempotency-Key was used with another body.");
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError(IdempotencyKey.HEADER, "was used with another body"));
    }
}
