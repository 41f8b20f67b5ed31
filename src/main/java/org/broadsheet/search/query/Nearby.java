package org.broadsheet.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.search.index.Fields;

/**
 * Terms of the index near to what was typed: those that are spelt almost so.
 *
 * <p>One for each search, as looking for them costs milliseconds for each word: it looks for those of a word once, and for those of
 * no more than {@value #WORDS} words. The others are taken as they are written.
 */
final class Nearby {
    /** How many are told of at most. */
    static final int SPELT = 5;

    /** For so many words of one search. */
    static final int WORDS = 8;

    private static final int SHORT = 3;
    private static final int LONG = 6;

    /**
     * A term of the index.
     *
     * @param likeness 1 for the same, less for each letter that differs
     */
    record Near(String term, int documents, float likeness) {}

    private final IndexReader reader;
    private final Map<String, List<Near>> known = new HashMap<>();

    Nearby(IndexReader reader) {
        this.reader = reader;
    }

    /** Terms that differ in a letter or two, nearest and most frequent first; the first letter is seldom wrong. */
    List<Near> speltLike(String typed) throws IOException {
        List<Near> near = known.get(typed);
        if (near != null) {
            return near;
        }
        if (typed.length() < SHORT || known.size() == WORDS) {
            return List.of();
        }
        List<Near> found = speltLike(typed, 1, typed.length() < LONG ? 1 : 2);
        known.put(typed, found.isEmpty() ? speltLike(typed, 0, 1) : found);
        return known.get(typed);
    }

    private List<Near> speltLike(String typed, int same, int edits) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.WORDS);
        if (terms == null) {
            return List.of();
        }
        List<Near> found = new ArrayList<>();
        TermsEnum each = new FuzzyTermsEnum(terms, new Term(Fields.WORDS, typed), edits, same, true);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            float likeness =
                    each.attributes().addAttribute(BoostAttribute.class).getBoost();
            found.add(new Near(term.utf8ToString(), each.docFreq(), likeness));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Near::likeness)
                        .thenComparingInt(Near::documents)
                        .reversed())
                .limit(SPELT)
                .toList();
    }
}
