package org.broadsheet.article.link;

import java.util.Locale;
import org.broadsheet.article.state.DeskState;

/**
 * Where a link leads that names an article by a slug that is or was its own.
 *
 * @param slug as it is written
 * @param current the article's slug now
 * @param state of the article on the desk, in capitals
 * @param known whether readers ever saw the article
 */
public record LinkTarget(String slug, Long articleId, String current, String state, boolean known) {
    /** The slug for readers; until they have seen the article, what is written stands. */
    String shown() {
        return known ? current : slug;
    }

    public boolean isPublic() {
        return DeskState.valueOf(state).isPublic();
    }

    public boolean isMoved() {
        return !slug.equals(current);
    }

    /** The state in lower case. */
    public String word() {
        return state.toLowerCase(Locale.ROOT);
    }
}
