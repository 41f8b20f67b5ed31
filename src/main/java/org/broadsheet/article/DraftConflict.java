package org.broadsheet.article;

import org.broadsheet.platform.Conflict;

/** Somebody saved the draft since the writer last saw it; nothing was overwritten. */
public class DraftConflict extends Conflict {
    private static final long serialVersionUID = 1L;

    private final transient Draft saved;

    DraftConflict(Draft saved) {
        super("The draft was saved by somebody else meanwhile.");
        this.saved = saved;
    }

    /** The draft as it was saved. */
    public Draft saved() {
        return saved;
    }
}
