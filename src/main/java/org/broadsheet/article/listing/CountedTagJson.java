package org.broadsheet.article.listing;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.tag.Tag;

/**
 * A tag on the wire, where it is what is asked for.
 *
 * @param articles how many articles of it readers see
 */
@JsonbPropertyOrder({"slug", "name", "description", "articles", "url"})
public record CountedTagJson(String slug, String name, String description, long articles, String url) {
    static CountedTagJson of(CountedSubject<Tag> counted, Settings settings) {
        Tag tag = counted.subject();
        return new CountedTagJson(
                tag.getSlug(),
                tag.getName(),
                tag.getDescription(),
                counted.articles(),
                settings.absolute("/tag/" + tag.getSlug()));
    }
}
