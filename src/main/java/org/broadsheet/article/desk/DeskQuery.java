package org.broadsheet.article.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.article.state.DeskState;

/**
 * What somebody wants to see of the desk.
 *
 * @param state only this state, or nothing for all but the trash
 * @param author username
 * @param tag slug
 * @param words to be found in title, summary or text; blank for all
 * @param page from 1
 */
public record DeskQuery(
        DeskView view,
        Optional<DeskState> state,
        Optional<String> author,
        Optional<String> tag,
        Optional<String> language,
        String words,
        Sort sort,
        int page) {
    /** Which articles it is about. */
    public enum DeskView {
        MINE,
        WAITING,
        SCHEDULED,
        CHANGED,
        ALL;

        public static Optional<DeskView> of(String word) {
            return Arrays.stream(values())
                    .filter(view -> view.getWord().equals(word))
                    .findFirst();
        }

        public String getWord() {
            return DeskQuery.word(this);
        }
    }

    /** What it begins with. */
    public enum Sort {
        CHANGED("a.mark.changedAt desc, a.id desc"),
        TITLE("a.headline.title, a.id"),
        PUBLISHED("a.lifeCycle.publishedAt desc, a.id desc");

        private final String clause;

        Sort(String clause) {
            this.clause = clause;
        }

        public static Optional<Sort> of(String word) {
            return Arrays.stream(values())
                    .filter(sort -> sort.getWord().equals(word))
                    .findFirst();
        }

        public String getWord() {
            return DeskQuery.word(this);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The order in JPQL; the state that is fixed comes first, because H2 follows the index from its beginning only. */
    String orderBy() {
        return state.isPresent() ? "a.mark.state, " + sort.clause : sort.clause;
    }
}
