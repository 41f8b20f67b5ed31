package org.broadsheet.search;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * What follows a cursor of what was found; see {@link SearchJson}.
 *
 * @param next what to send as {@code after} for the next page; null where there is none
 */
@JsonbPropertyOrder({"items", "total", "next", "match", "didYouMean"})
public record SearchCursorJson(List<HitJson> items, long total, String next, String match, String didYouMean) {
    static SearchCursorJson of(SearchJson found, String next) {
        return new SearchCursorJson(found.items(), found.total(), next, found.match(), found.didYouMean());
    }
}
