package org.broadsheet.platform.refusal;

/** What is changed has to be named in the version that the caller saw (RFC 6585 section 3). */
public class PreconditionMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    public PreconditionMissing(String detail) {
        super(428, detail);
    }
}
