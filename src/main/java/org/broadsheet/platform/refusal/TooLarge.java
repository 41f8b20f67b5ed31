package org.broadsheet.platform.refusal;

/** More was sent than is taken. */
public class TooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooLarge(String detail) {
        super(413, detail);
    }
}
