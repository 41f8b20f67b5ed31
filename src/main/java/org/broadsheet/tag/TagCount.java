package org.broadsheet.tag;

/** A tag in the list of all, and how many articles there are about it, drafts included. */
public record TagCount(String slug, String name, long articles) {
    static TagCount of(Object[] row) {
        return new TagCount((String) row[1], (String) row[2], ((Number) row[3]).longValue());
    }

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
