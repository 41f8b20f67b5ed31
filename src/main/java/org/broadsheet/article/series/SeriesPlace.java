package org.broadsheet.article.series;

import java.util.List;

/**
 * Where an article stands among the published parts of its series.
 *
 * @param number 1 for the first part
 */
public record SeriesPlace(String name, String path, int number, int total, PartLink previous, PartLink next) {
    private static final String PATH = "/series/";

    /** Another part, to be read before or after. */
    public record PartLink(Long articleId, String slug, String title, String language, String direction) {
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

    /** The place of the part with that index. */
    public static SeriesPlace of(String name, String slug, List<PartLink> parts, int index) {
        return new SeriesPlace(
                name,
                PATH + slug,
                index + 1,
                parts.size(),
                index > 0 ? parts.get(index - 1) : null,
                index + 1 < parts.size() ? parts.get(index + 1) : null);
    }

    /** The key of pages that show it, see {@link SeriesLog#keys}. */
    String key() {
        return "series:" + path.substring(PATH.length());
    }

    public String getName() {
        return name;
    }

    public String getPath() {
        return path;
    }

    public int getNumber() {
        return number;
    }

    public int getTotal() {
        return total;
    }

    /** The part before this one, or null. */
    public PartLink getPrevious() {
        return previous;
    }

    /** The part after this one, or null. */
    public PartLink getNext() {
        return next;
    }
}
