package org.broadsheet.article.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Draft;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.history.History;
import org.broadsheet.article.history.Revision;
import org.broadsheet.platform.refusal.Invalid;

/** Brings together what somebody sends with what was saved since they saw the draft: {@code merging.merged(article, edit, …)}. */
@ApplicationScoped
public class Merging {
    @Inject
    History history;

    /**
     * The text that shall stand in the draft, or {@link DraftConflict}.
     *
     * @param kept what was sent, in its kept form
     */
    Manuscript merged(Article article, Edit edit, Manuscript kept, Revision.Occasion occasion) {
        Draft draft = article.getDraft();
        if (edit.version() < 0 || edit.version() > draft.getVersion()) {
            throw new Invalid("version", "is none of this draft");
        }
        if (edit.base().isEmpty() && edit.version() == draft.getVersion()) {
            return kept;
        }
        // It is there already: whoever sends it again has not heard that it was saved.
        if (kept.isAs(draft)) {
            return kept;
        }
        // A page that saves by itself still has what it began with, and is asked for it; of a form the history may
        // know.
        Optional<DraftMerge> merge = edit.base()
                .map(Manuscript::normal)
                .or(() -> occasion == Revision.Occasion.AUTOSAVED
                        ? Optional.empty()
                        : history.at(article, edit.version(), kept))
                .map(base -> DraftMerge.of(base, kept, Manuscript.written(draft)));
        return merge.flatMap(DraftMerge::merged)
                .orElseThrow(() -> new DraftConflict(draft, merge))
                .checked();
    }
}
