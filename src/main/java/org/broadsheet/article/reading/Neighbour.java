package org.broadsheet.article.reading;

/** An article that another leads to. */
public record Neighbour(String publicId, String slug, String title, String language, String direction) {
    public String getPath() {
        return "/article/" + slug;
    }

    public String getTitle() {
        return title;
    }

    public String getLanguage() {
        return language;
    }

    public String getDirection() {
        return direction;
    }
}
