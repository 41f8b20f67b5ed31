package org.broadsheet.site;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.net.URI;
import java.util.List;
import org.broadsheet.site.setting.PublicationRule;
import org.broadsheet.site.setting.SiteLogo;
import org.broadsheet.site.setting.SiteSettings;
import org.broadsheet.site.setting.SiteState;

/**
 * The site on the wire.
 *
 * @param pageSize articles on a page of a list that readers see
 * @param licence what readers may do with what is published: {@code none}, {@code all-rights-reserved}, {@code cc-by} …
 * @param rules what an article has to be before it is published
 * @param origins whose pages may call the API with a token
 * @param hub where feed readers are told of news (WebSub), or null
 * @param logo the address of the picture that stands for the name, or null
 * @param navigation what leads readers through the site
 */
@JsonbPropertyOrder({
    "name",
    "url",
    "description",
    "language",
    "timeZone",
    "pageSize",
    "licence",
    "rules",
    "origins",
    "hub",
    "logo",
    "navigation"
})
public record SiteJson(
        String name,
        String url,
        String description,
        String language,
        String timeZone,
        int pageSize,
        String licence,
        List<String> rules,
        List<String> origins,
        String hub,
        String logo,
        List<LinkTo> navigation) {

    /** A link of the navigation: to a path of this site, or to an https address. */
    @JsonbPropertyOrder({"title", "path"})
    public record LinkTo(String title, String path) {}

    static SiteJson of(SiteState site, URI url) {
        SiteSettings settings = site.settings();
        return new SiteJson(
                settings.name(),
                url.toString(),
                settings.description(),
                settings.language(),
                settings.timeZone().getId(),
                settings.pageSize(),
                settings.licence().getWord(),
                settings.rules().stream().map(PublicationRule::word).sorted().toList(),
                List.copyOf(settings.origins().all()),
                settings.hub().isEmpty() ? null : settings.hub(),
                site.logo().map(SiteLogo::address).orElse(null),
                site.navigation().stream()
                        .map(link -> new LinkTo(link.title(), link.path()))
                        .toList());
    }
}
