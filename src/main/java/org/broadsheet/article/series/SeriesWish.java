package org.broadsheet.article.series;

import java.util.Optional;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.platform.text.Slug;

/**
 * Of which series an article shall be a part, and where in it.
 *
 * @param slug of one that there is; where it is empty, the name counts
 * @param name of one that there is, or that shall be made; beside a slug, that of the same
 * @param position counted from 1; behind the last is last
 */
public record SeriesWish(Optional<String> slug, Optional<String> name, Optional<Long> position) {
    public static SeriesWish named(String name) {
        return new SeriesWish(Optional.empty(), Optional.of(name), Optional.empty());
    }

    /** Whether it may mean the series that has that slug and is called so: by the name, if it has one. */
    public boolean agrees(String itsSlug, String itsName) {
        return name.filter(wanted -> !Plain.line(wanted).equals(itsName)
                        && !Slug.of(wanted).text().equals(itsSlug))
                .isEmpty();
    }
}
