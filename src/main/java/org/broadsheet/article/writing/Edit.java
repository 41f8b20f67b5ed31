package org.broadsheet.article.writing;

import java.util.Optional;
import org.broadsheet.article.Manuscript;

/**
 * A text as a writer leaves it, and what they began with: {@code Edit.of(manuscript, version)}.
 *
 * @param version the version of the draft that the writer saw
 * @param base what that version held, where the writer still knows it; the history is asked otherwise
 */
public record Edit(Manuscript manuscript, long version, Optional<Manuscript> base) {
    public static Edit of(Manuscript manuscript, long version) {
        return new Edit(manuscript, version, Optional.empty());
    }
}
