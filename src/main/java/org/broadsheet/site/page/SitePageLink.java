package org.broadsheet.site.page;

/** What the navigation shows of a page of the owner's own. */
public record SitePageLink(String slug, String title) {
    public String getSlug() {
        return slug;
    }

    public String getPath() {
        return SitePage.path(slug);
    }

    public String getTitle() {
        return title;
    }
}
