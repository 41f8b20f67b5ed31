package org.broadsheet.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.broadsheet.search.index.Fields;
import org.broadsheet.search.text.Analysis;
import org.broadsheet.search.text.SearchWords.SearchPart;
import org.broadsheet.search.text.Terms;

/** What finds one word or phrase in whatever field it stands; where it counts most decides. */
final class WordQueries {
    private static final float OTHERS = 0.5f;
    private static final float STEM_IN_TITLE = 2.5f;
    private static final float STEM_IN_TEXT = 0.8f;
    private static final float BEGUN_IN_TITLE = 1.5f;
    private static final float BEGUN = 0.3f;
    private static final float NEAR_IN_TITLE = 4;
    private static final int TERMS = 32;

    /** What all parts together may ask an index for. It refuses more than 1024, which is also more than a query should cost. */
    private static final int LOOKUPS = 960;

    /** A word as it stands in each field, and its neighbours in two. */
    private static final int OF_ANY_LANGUAGE = Fields.WEIGHTS.size() + 2 * Nearby.SPELT;

    private final Nearby nearby;
    private final List<String> languages;

    /** Asks languages that articles are written in, and of many words only in those that most of them are. */
    WordQueries(IndexReader reader, Nearby nearby, int parts) throws IOException {
        this.nearby = nearby;
        Map<String, Integer> articles = new HashMap<>();
        for (String language : Analysis.languages()) {
            articles.put(language, reader.getDocCount(Fields.title(language)));
        }
        this.languages = Analysis.languages().stream()
                .filter(language -> articles.get(language) > 0)
                .sorted(Comparator.comparing(articles::get).reversed())
                .limit(Math.max(0, (LOOKUPS / parts - OF_ANY_LANGUAGE) / 2))
                .toList();
    }

    /** As it stands, or by the rules of a language. */
    Query of(SearchPart part) {
        List<Query> any = asItStands(part.terms());
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
    Query begun(SearchPart part) {
        String beginning = part.terms().get(0);
        return new DisjunctionMaxQuery(
                List.of(
                        of(part),
                        flat(new PrefixQuery(new Term(Fields.TITLE, beginning)), BEGUN_IN_TITLE),
                        flat(new PrefixQuery(new Term(Fields.WORDS, beginning)), BEGUN)),
                0);
    }

    /** The same of a word that may be mistyped. */
    Query spelt(SearchPart part) throws IOException {
        List<Query> any = new ArrayList<>(List.of(of(part)));
        for (Nearby.Near near : nearby.speltLike(part.terms().get(0))) {
            float weight = near.likeness() * near.likeness();
            any.add(new BoostQuery(new TermQuery(new Term(Fields.TITLE, near.term())), NEAR_IN_TITLE * weight));
            any.add(new BoostQuery(new TermQuery(new Term(Fields.WORDS, near.term())), weight));
        }
        return new DisjunctionMaxQuery(any, 0);
    }

    private static Query flat(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static List<Query> asItStands(List<String> terms) {
        List<Query> any = new ArrayList<>();
        for (Map.Entry<String, Float> field : Fields.WEIGHTS.entrySet()) {
            any.add(new BoostQuery(inOrder(field.getKey(), terms), field.getValue()));
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
