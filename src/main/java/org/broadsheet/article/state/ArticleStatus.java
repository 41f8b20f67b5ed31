package org.broadsheet.article.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The one word for an article's publication, review and timed actions together. */
public enum ArticleStatus {
    DRAFT,
    SUBMITTED,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN,
    TRASHED;

    public static Optional<ArticleStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String getWord() {
        return word();
    }
}
