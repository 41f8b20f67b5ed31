package org.broadsheet.article.series;

/** A series in the list of all, with the number of its articles, drafts included. */
public record SeriesCount(String slug, String name, long articles) {
    public String getSlug() {
        return slug;
    }

    public String getName() {
        return name;
    }

    public long getArticles() {
        return articles;
    }
}
