package org.broadsheet.article.writing;

import java.util.Optional;
import org.broadsheet.article.Draft;
import org.broadsheet.platform.refusal.Conflict;

/** Somebody saved the draft since the writer last saw it, and changed the same lines; nothing was overwritten. */
public class DraftConflict extends Conflict {
    private static final long serialVersionUID = 1L;

    private final transient Draft saved;
    private final transient Optional<DraftMerge> merge;

    DraftConflict(Draft saved, Optional<DraftMerge> merge) {
        super("The draft was saved by somebody else meanwhile.");
        this.saved = saved;
        this.merge = merge;
    }

    /** The draft as it was saved. */
    public Draft saved() {
        return saved;
    }

    /** Where the texts differ; empty where nobody knows any more what the writer began with. */
    public Optional<DraftMerge> merge() {
        return merge;
    }
}
