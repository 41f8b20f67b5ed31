package org.broadsheet.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.search.index.Fields;
import org.broadsheet.search.text.Analysis;
import org.broadsheet.search.text.SearchWords.SearchPart;
import org.broadsheet.search.text.Terms;

/** What finds one word or phrase in whatever field it stands; where it counts most decides. */
final class WordQueries {
    private static final float OTHERS = 0.1f;
    private static final float STEM_IN_TITLE = 2.5f;
    private static final float STEM_IN_TEXT = 0.8f;
    private static final float BEGUN_IN_TITLE = 1.5f;
    private static final float BEGUN = 0.3f;
    private static final int TERMS = 32;

    private final IndexReader reader;
    private final List<String> languages = new ArrayList<>();

    /** Only languages that some article is written in are asked. */
    WordQueries(IndexReader reader) throws IOException {
        this.reader = reader;
        for (String language : Analysis.languages()) {
            if (reader.getDocCount(Fields.title(language)) > 0) {
                languages.add(language);
            }
        }
    }

    /** As it stands, or by the rules of a language. */
    Query of(SearchPart part) {
        List<Query> any = asItStands(part.terms(), 1);
        if (!part.phrase()) {
            for (String language : languages) {
                Analyzer stems = Analysis.stems(language);
                List<String> terms = Terms.of(stems, part.text(), TERMS);
                if (!terms.isEmpty()) {
                    any.add(new BoostQuery(inOrder(Fields.title(language), terms), STEM_IN_TITLE));
                    any.add(new BoostQuery(inOrder(Fields.text(language), terms), STEM_IN_TEXT));
                }
            }
        }
        return new DisjunctionMaxQuery(any, OTHERS);
    }

    /** The same of a word that may be only begun. */
    Query begun(SearchPart part) throws IOException {
        List<BytesRef> terms = Nearby.begunBy(reader, part.terms().get(0)).stream()
                .map(BytesRef::new)
                .toList();
        return new DisjunctionMaxQuery(
                List.of(
                        of(part),
                        flat(new TermInSetQuery(Fields.TITLE, terms), BEGUN_IN_TITLE),
                        flat(new TermInSetQuery(Fields.WORDS, terms), BEGUN)),
                0);
    }

    /** The same of a word that may be mistyped. */
    Query spelt(SearchPart part) throws IOException {
        List<Query> any = new ArrayList<>(List.of(of(part)));
        for (Nearby.Near near : Nearby.speltLike(reader, part.terms().get(0))) {
            any.addAll(asItStands(List.of(near.term()), near.likeness() * near.likeness()));
        }
        return new DisjunctionMaxQuery(any, 0);
    }

    private static Query flat(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static List<Query> asItStands(List<String> terms, float weight) {
        List<Query> any = new ArrayList<>();
        for (Map.Entry<String, Float> field : Fields.WEIGHTS.entrySet()) {
            any.add(new BoostQuery(inOrder(field.getKey(), terms), field.getValue() * weight));
        }
        return any;
    }

    private static Query inOrder(String field, List<String> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.get(0)));
        }
        return new PhraseQuery(field, terms.toArray(String[]::new));
    }
}
