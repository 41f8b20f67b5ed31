package org.broadsheet.article.series;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** A series in the list of the API, with the number of its articles that the caller may know of. */
@JsonbPropertyOrder({"slug", "name", "description", "articles"})
public record SeriesItem(String slug, String name, String description, long articles) {
    static SeriesItem of(Object[] row) {
        return new SeriesItem((String) row[0], (String) row[1], (String) row[2], ((Number) row[3]).longValue());
    }
}
