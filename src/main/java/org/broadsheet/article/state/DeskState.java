package org.broadsheet.article.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an article stands for those who work on it: as its {@link ArticleStatus}, with a draft that was sent back apart, and what is
 * published and has changes that wait for an editor, or that an editor sent back.
 */
public enum DeskState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    SCHEDULED,
    PUBLISHED,
    PROPOSED,
    DECLINED,
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
        if (status == ArticleStatus.PUBLISHED && review != Review.NONE) {
            return review == Review.SUBMITTED ? PROPOSED : DECLINED;
        }
        return valueOf(status.name());
    }

    /** Whether readers see it. */
    public boolean isPublic() {
        return this == PUBLISHED || this == PROPOSED || this == DECLINED;
    }

    public String getWord() {
        return name().toLowerCase(Locale.ROOT);
    }
}
