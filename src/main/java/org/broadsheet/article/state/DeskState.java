package org.broadsheet.article.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an article stands for those who work on it: as its {@link ArticleStatus}, and a draft that was sent back apart. */
public enum DeskState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN,
    TRASHED;

    /** The state with that word, as addresses name it. */
    public static Optional<DeskState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.getWord().equals(word))
                .findFirst();
    }

    public static DeskState of(ArticleStatus status, boolean returned) {
        boolean waits = status == ArticleStatus.DRAFT || status == ArticleStatus.WITHDRAWN;
        return returned && waits ? RETURNED : valueOf(status.name());
    }

    public String getWord() {
        return name().toLowerCase(Locale.ROOT);
    }
}
