package org.broadsheet.platform.refusal;

/** It was public once and is no longer. */
public class Gone extends Refusal {
    private static final long serialVersionUID = 1L;

    public Gone(String detail) {
        super(410, detail);
    }
}
