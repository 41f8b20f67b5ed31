package org.broadsheet.platform.refusal;

import java.util.List;
import java.util.Map;

/**
 * A request that is understood and not carried out: throw the meaning, such as {@code new NotFound("article")}.
 *
 * <p>Nobody catches it: the transaction rolls back, one mapper makes it problem+json (RFC 9457) under {@code /api}, one filter
 * makes it an error page elsewhere.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    protected Refusal(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    /** The HTTP status code that says the same. */
    public final int status() {
        return status;
    }

    /** One sentence for the caller; it holds nothing that the caller may not know. */
    public final String detail() {
        return getMessage();
    }

    /** What was wrong with which field; empty where it is not about fields. */
    public List<FieldError> errors() {
        return List.of();
    }

    /** Header fields that belong to the answer, such as {@code Retry-After}. */
    public Map<String, String> headers() {
        return Map.of();
    }
}
