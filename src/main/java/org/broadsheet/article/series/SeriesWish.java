package org.broadsheet.article.series;

import java.util.Optional;

/**
 * Of which series an article shall be a part, and where in it.
 *
 * @param slug of one that there is; where it is empty, the name counts
 * @param name of one that there is, or that shall be made
 * @param position counted from 1; behind the last is last
 */
public record SeriesWish(Optional<String> slug, Optional<String> name, Optional<Long> position) {
    public static SeriesWish named(String name) {
        return new SeriesWish(Optional.empty(), Optional.of(name), Optional.empty());
    }
}
