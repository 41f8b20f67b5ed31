package org.broadsheet.site.page;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import org.broadsheet.platform.setting.Settings;

/** One of the owner's own pages on the wire. */
@JsonbPropertyOrder({"slug", "title", "body", "bodyHtml", "updatedAt", "url"})
public record SitePageJson(
        String slug, String title, String body, String bodyHtml, OffsetDateTime updatedAt, String url) {

    /** The same in a list. */
    @JsonbPropertyOrder({"slug", "title", "url"})
    public record PageItem(String slug, String title, String url) {
        static PageItem of(SitePageLink page, Settings settings) {
            return new PageItem(page.slug(), page.title(), settings.absolute(page.getPath()));
        }
    }

    static SitePageJson of(SitePage page, Settings settings) {
        return new SitePageJson(
                page.getSlug(),
                page.getTitle(),
                page.getBody(),
                page.getBodyHtml(),
                page.getUpdatedAt(),
                settings.absolute(page.getPath()));
    }
}
