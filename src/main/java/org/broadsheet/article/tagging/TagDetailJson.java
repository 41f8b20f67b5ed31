package org.broadsheet.article.tagging;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.broadsheet.platform.Settings;
import org.broadsheet.tag.Tag;

/** A tag on the wire, with all that editors say of it. */
@JsonbPropertyOrder({"slug", "name", "description", "url"})
public record TagDetailJson(String slug, String name, String description, String url) {
    static TagDetailJson of(Tag tag, Settings settings) {
        return new TagDetailJson(
                tag.getSlug(), tag.getName(), tag.getDescription(), settings.absolute("/tag/" + tag.getSlug()));
    }
}
