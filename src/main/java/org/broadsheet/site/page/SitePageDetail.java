package org.broadsheet.site.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.language.Speech;
import org.broadsheet.platform.prose.SpokenNames;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;

/** One of the owner's own pages, shown. */
@RequestScoped
@Named
public class SitePageDetail {
    @Inject
    SitePageRepository pages;

    @Inject
    PathValues path;

    @Inject
    PageKeys keys;

    private SitePage page;

    public void load() {
        page = path.get("slug")
                .or(() -> Optional.of("about"))
                .flatMap(pages::bySlug)
                .orElseThrow(() -> new NotFound("There is no such page."));
        keys.madeOf("page:" + page.getSlug());
    }

    public SitePage getPage() {
        return page;
    }

    public String getHtml() {
        return SpokenNames.in(page.getBodyHtml(), Speech.current().tag());
    }
}
