package org.broadsheet.platform.refusal;

/** The caller is known and may not do this. */
public class Forbidden extends Refusal {
    private static final long serialVersionUID = 1L;

    public Forbidden(String detail) {
        super(403, detail);
    }
}
