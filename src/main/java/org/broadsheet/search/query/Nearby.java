package org.broadsheet.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.search.index.Fields;

/** Terms of the index near to what was typed: those that are spelt almost so. */
final class Nearby {
    /** How many are told of at most. */
    static final int SPELT = 5;

    private static final int SHORT = 3;
    private static final int LONG = 6;

    /**
     * A term of the index.
     *
     * @param likeness 1 for the same, less for each letter that differs
     */
    record Near(String term, int documents, float likeness) {}

    private Nearby() {}

    /** Terms that differ in a letter or two, nearest and most frequent first; the first letter is seldom wrong. */
    static List<Near> speltLike(IndexReader reader, String typed) throws IOException {
        List<Near> found = speltLike(reader, typed, 1, typed.length() < LONG ? 1 : 2);
        return found.isEmpty() ? speltLike(reader, typed, 0, 1) : found;
    }

    private static List<Near> speltLike(IndexReader reader, String typed, int same, int edits) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.WORDS);
        if (terms == null || typed.length() < SHORT) {
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
