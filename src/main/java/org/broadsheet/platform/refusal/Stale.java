package org.broadsheet.platform.refusal;

/** The version that the caller named is not the current one. */
public class Stale extends Refusal {
    private static final long serialVersionUID = 1L;

    public Stale(String detail) {
        super(412, detail);
    }
}
