package org.broadsheet.site;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** The site on the wire. */
@JsonbPropertyOrder({"name", "url", "language"})
public record SiteJson(String name, String url, String language) {
    static SiteJson of(Site site) {
        return new SiteJson(site.getName(), site.getUrl().toString(), site.getLanguage());
    }
}
