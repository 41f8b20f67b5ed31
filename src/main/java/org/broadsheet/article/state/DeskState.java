package org.broadsheet.article.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an article stands for those who work on it: as its {@link ArticleStatus}, with a draft that was sent back apart, and what is
 * published and has changes that wait for an editor.
 */
public enum DeskState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    SCHEDULED,
    PUBLISHED,
    PROPOSED,
    WITHDRAWN,
    TRASHED;

    /** The state with that word, as addresses name it. */
    public static Optional<DeskState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.getWord().equals(word))
                .findFirst();
    }

    public static DeskState of(ArticleStatus status, Review review) {
        boolean waits = status == ArticleStatus.DRAFT || status == ArticleStatus.WITHDRAWN;
        if (review == Review.RETURNED && waits) {
            return RETURNED;
        }
        return review == Review.SUBMITTED && status == ArticleStatus.PUBLISHED ? PROPOSED : valueOf(status.name());
    }

    public String getWord() {
        return name().toLowerCase(Locale.ROOT);
    }
}
