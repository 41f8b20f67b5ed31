package org.broadsheet.search;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.search.query.Found;

/**
 * One page of what was found.
 *
 * @param match {@code all} where each item has every word, {@code similar} or {@code some} where none has
 * @param didYouMean other words that find more, or null
 */
@JsonbPropertyOrder({"items", "total", "page", "pages", "match", "didYouMean"})
public record SearchJson(List<HitJson> items, long total, int page, int pages, String match, String didYouMean) {
    static SearchJson of(Found found, Settings settings) {
        return new SearchJson(
                found.page().items().stream()
                        .map(hit -> HitJson.of(hit, settings))
                        .toList(),
                found.page().total(),
                found.page().number(),
                found.page().pages(),
                found.reading().name().toLowerCase(Locale.ROOT),
                found.meant().orElse(null));
    }
}
