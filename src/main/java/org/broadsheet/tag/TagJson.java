package org.broadsheet.tag;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** A tag on the wire. */
@JsonbPropertyOrder({"slug", "name"})
public record TagJson(String slug, String name) {
    public static TagJson of(Tag tag) {
        return new TagJson(tag.getSlug(), tag.getName());
    }
}
