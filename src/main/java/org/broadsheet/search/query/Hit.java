package org.broadsheet.search.query;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.broadsheet.search.index.Fields;
import org.broadsheet.search.text.Excerpt;

/**
 * An article that was found, as the index knows it.
 *
 * @param titleHtml the title with {@code <mark>} where it is what was looked for; everything else is escaped
 * @param excerpt HTML like it
 */
public record Hit(
        String id,
        String slug,
        String title,
        String titleHtml,
        String excerpt,
        String language,
        String direction,
        int minutes,
        OffsetDateTime publishedAt,
        List<NamedKey> authors,
        float score) {
    /** What a filter is asked by, and what people call it. */
    public record NamedKey(String key, String name) {
        static NamedKey of(String line) {
            int tab = line.indexOf('\t');
            return new NamedKey(line.substring(0, tab), line.substring(tab + 1));
        }

        public String getKey() {
            return key;
        }

        public String getName() {
            return name;
        }
    }

    static Hit of(Document document, Excerpt marks, float score) {
        String text = document.get(Fields.TEXT);
        String summary = document.get(Fields.SUMMARY);
        return new Hit(
                document.get(Fields.ID),
                document.get(Fields.SLUG),
                document.get(Fields.TITLE),
                marks.whole(document.get(Fields.TITLE)),
                summary.isEmpty() ? marks.of(text) : marks.around(text).orElseGet(() -> marks.of(summary)),
                document.get(Fields.LANGUAGE),
                document.get(Fields.DIRECTION),
                document.getField(Fields.MINUTES).numericValue().intValue(),
                Instant.ofEpochMilli(document.getField(Fields.PUBLISHED)
                                .numericValue()
                                .longValue())
                        .atOffset(ZoneOffset.UTC),
                Stream.of(document.get(Fields.AUTHORS))
                        .flatMap(String::lines)
                        .map(NamedKey::of)
                        .toList(),
                score);
    }

    public String getPath() {
        return "/article/" + slug;
    }

    public String getTitle() {
        return title;
    }

    public String getTitleHtml() {
        return titleHtml;
    }

    public String getExcerpt() {
        return excerpt;
    }

    public String getLanguage() {
        return language;
    }

    public String getDirection() {
        return direction;
    }

    public int getMinutes() {
        return minutes;
    }

    public OffsetDateTime getPublishedAt() {
        return publishedAt;
    }

    public List<NamedKey> getAuthors() {
        return authors;
    }
}
