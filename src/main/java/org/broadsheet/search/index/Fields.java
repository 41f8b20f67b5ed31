package org.broadsheet.search.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.broadsheet.search.text.Analysis;

/** The fields of the index. */
public final class Fields {
    /** The public id, which a document is replaced by. */
    public static final String ID = "id";

    public static final String NUMBER = "number";

    /** Every term as it is typed, whatever field it stands in: for beginnings, mistypings and exclusions. */
    public static final String WORDS = "words";

    public static final String TITLE = "title";
    public static final String HEADINGS = "headings";
    public static final String TEXT = "text";
    public static final String TAGS = "tags";
    public static final String AUTHORS = "authors";

    /** Filters, by slug and username. */
    public static final String TAG = "tag";

    public static final String AUTHOR = "author";

    /** Counted among results: what a filter is asked by, and after a tab what people call it. */
    public static final String TAG_COUNT = "tag_count";

    public static final String AUTHOR_COUNT = "author_count";

    /** When, in milliseconds; in which year that was depends on the time zone of the site, which an index does not know. */
    public static final String PUBLISHED = "published";

    public static final String SLUG = "slug";
    public static final String SUMMARY = "summary";
    public static final String LANGUAGE = "language";
    public static final String DIRECTION = "direction";
    public static final String MINUTES = "minutes";

    /** What each field of text counts for. */
    public static final Map<String, Float> WEIGHTS = Map.of(TITLE, 4f, HEADINGS, 2f, TEXT, 1f, TAGS, 3f, AUTHORS, 3f);

    private Fields() {}

    /** The field of the titles, by the rules of a language. */
    public static String title(String language) {
        return TITLE + "_" + language;
    }

    /** The field of all the text below the title, by the rules of a language. */
    public static String text(String language) {
        return TEXT + "_" + language;
    }

    /** Each field by its rules. */
    public static Analyzer analyzer() {
        Map<String, Analyzer> stems = new HashMap<>();
        for (String language : List.copyOf(Analysis.languages())) {
            stems.put(title(language), Analysis.stems(language));
            stems.put(text(language), Analysis.stems(language));
        }
        return new PerFieldAnalyzerWrapper(Analysis.written(), stems);
    }
}
