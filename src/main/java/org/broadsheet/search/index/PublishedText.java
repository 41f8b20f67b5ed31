package org.broadsheet.search.index;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.search.text.Analysis;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * An article as readers see it, for the index.
 *
 * @param tags names by slugs
 * @param authors names by usernames
 */
public record PublishedText(
        long number,
        String publicId,
        String slug,
        String title,
        String summary,
        String html,
        String language,
        String direction,
        int minutes,
        OffsetDateTime publishedAt,
        Map<String, String> tags,
        Map<String, String> authors) {
    private static final FieldType WORDS = words();

    public Document document() {
        Element body = Jsoup.parseBodyFragment(html).body();
        String headings =
                String.join("\n", body.select("h1, h2, h3, h4, h5, h6").eachText());
        String text = body.text();
        String tagNames = String.join("\n", tags.values());
        String names = String.join("\n", authors.values());
        Document document = new Document();
        document.add(new StringField(Fields.ID, publicId, Field.Store.YES));
        document.add(new NumericDocValuesField(Fields.NUMBER, number));
        document.add(new NumericDocValuesField(
                Fields.PUBLISHED, publishedAt.toInstant().toEpochMilli()));
        document.add(new TextField(Fields.TITLE, title, Field.Store.YES));
        document.add(new TextField(Fields.HEADINGS, headings, Field.Store.NO));
        document.add(new TextField(Fields.TEXT, summary, Field.Store.NO));
        document.add(new TextField(Fields.TEXT, text, Field.Store.YES));
        document.add(new TextField(Fields.TAGS, tagNames, Field.Store.NO));
        document.add(new TextField(Fields.AUTHORS, names, Field.Store.NO));
        for (String part : List.of(title, summary, text, tagNames, names)) {
            document.add(new Field(Fields.WORDS, part, WORDS));
        }
        Analysis.language(language).ifPresent(known -> {
            document.add(new TextField(Fields.title(known), title, Field.Store.NO));
            document.add(new TextField(Fields.text(known), summary, Field.Store.NO));
            document.add(new TextField(Fields.text(known), text, Field.Store.NO));
        });
        filtered(document, Fields.TAG, Fields.TAG_COUNT, tags);
        filtered(document, Fields.AUTHOR, Fields.AUTHOR_COUNT, authors);
        Map.of(Fields.SLUG, slug, Fields.SUMMARY, summary, Fields.LANGUAGE, language, Fields.DIRECTION, direction)
                .forEach((name, value) -> document.add(new StoredField(name, value)));
        document.add(new StoredField(Fields.MINUTES, minutes));
        document.add(new StoredField(Fields.AUTHORS, lines(authors)));
        document.add(new StoredField(Fields.PUBLISHED, publishedAt.toInstant().toEpochMilli()));
        return document;
    }

    private static void filtered(Document document, String filter, String count, Map<String, String> names) {
        names.forEach((key, name) -> {
            document.add(new StringField(filter, key, Field.Store.NO));
            document.add(new SortedSetDocValuesField(count, new BytesRef(key + "\t" + name)));
        });
    }

    private static String lines(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** Whether a document has a term is all that counts. */
    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
