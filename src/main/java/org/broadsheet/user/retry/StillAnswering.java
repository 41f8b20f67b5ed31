package org.broadsheet.user.retry;

import java.util.Map;
import org.broadsheet.platform.refusal.Refusal;

/** The same request is being answered now. */
class StillAnswering extends Refusal {
    private static final long serialVersionUID = 1L;

    StillAnswering() {
        super(409, "The request with this Idempotency-Key is still being answered: send it again in a moment.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "1");
    }
}
