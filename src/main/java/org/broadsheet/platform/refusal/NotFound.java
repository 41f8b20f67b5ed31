package org.broadsheet.platform.refusal;

/** There is no such thing, or none that the caller may know of. */
public class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound(String detail) {
        super(404, detail);
    }
}
