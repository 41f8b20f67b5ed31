package org.broadsheet.site.navigation;

/** What the site's navigation says, and where it leads: a path of this site or an https address. */
public record NavigationLink(String title, String path) {
    public String getTitle() {
        return title;
    }

    public String getPath() {
        return path;
    }

    public boolean isBlank() {
        return title.isBlank() && path.isBlank();
    }
}
