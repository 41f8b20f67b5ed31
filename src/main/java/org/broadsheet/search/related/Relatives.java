package org.broadsheet.search.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.search.index.Fields;
import org.broadsheet.search.text.Analysis;
import org.broadsheet.search.text.Terms;

/** The articles most like some others: those that share what is rare, among their words and their tags. */
final class Relatives {
    private static final int KEPT = 6;
    private static final int WORDS = 20;
    private static final int READ = 3000;
    private static final int LONGEST = 20_000;
    private static final double COMMON = 0.2;
    private static final int MANY = 50;
    private static final float TAG = 4;

    private final IndexSearcher searcher;
    private final BiPredicate<Long, Long> known;
    private final IndexReader reader;

    /**
     * @param known whether the relatives of the article with the first number are known as they are since the change with the second
     */
    Relatives(IndexSearcher searcher, BiPredicate<Long, Long> known) {
        this.searcher = searcher;
        this.known = known;
        this.reader = searcher.getIndexReader();
    }

    /**
     * By numbers: what is related to these articles, and anew to those, unless it is known. Articles that are not there have no
     * relatives.
     *
     * @param published the public ids, with the number of the change that each is about
     */
    Map<Long, List<Long>> of(Map<String, Long> published) throws IOException {
        Map<Long, List<Integer>> found = new LinkedHashMap<>();
        for (Map.Entry<String, Long> article : published.entrySet()) {
            ScoreDoc[] self = searcher.search(new TermQuery(new Term(Fields.ID, article.getKey())), 1).scoreDocs;
            if (self.length > 0) {
                for (int other : near(self[0].doc, found)) {
                    if (!known.test(number(other), article.getValue())) {
                        near(other, found);
                    }
                }
            }
        }
        Map<Long, List<Long>> related = new LinkedHashMap<>();
        for (Map.Entry<Long, List<Integer>> article : found.entrySet()) {
            List<Long> numbers = new ArrayList<>();
            for (int document : article.getValue()) {
                numbers.add(number(document));
            }
            related.put(article.getKey(), numbers);
        }
        return related;
    }

    /** The documents most like that one, looked for once. */
    private List<Integer> near(int document, Map<Long, List<Integer>> found) throws IOException {
        long number = number(document);
        List<Integer> others = found.get(number);
        if (others == null) {
            others = Arrays.stream(searcher.search(like(document), KEPT + 1).scoreDocs)
                    .map(hit -> hit.doc)
                    .filter(other -> other != document)
                    .limit(KEPT)
                    .toList();
            found.put(number, others);
        }
        return others;
    }

    private Query like(int document) throws IOException {
        Document stored = searcher.storedFields().document(document);
        Optional<String> language = Analysis.language(stored.get(Fields.LANGUAGE));
        String field = language.map(Fields::text).orElse(Fields.TEXT);
        String text = stored.get(Fields.TITLE) + "\n" + stored.get(Fields.SUMMARY) + "\n" + stored.get(Fields.TEXT);
        Map<String, Integer> counts = new TreeMap<>();
        Terms.of(
                        language.map(Analysis::stems).orElse(Analysis.typed()),
                        text.substring(0, Math.min(text.length(), LONGEST)),
                        READ)
                .forEach(term -> counts.merge(term, 1, Integer::sum));
        Map<String, Integer> having = having(field, counts.keySet());
        Map<String, Double> weights = new HashMap<>();
        for (Map.Entry<String, Integer> term : counts.entrySet()) {
            double weight = Math.sqrt(term.getValue()) * rarity(having.getOrDefault(term.getKey(), 0));
            if (weight > 0) {
                weights.put(term.getKey(), weight);
            }
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .forEach(term -> query.add(new TermQuery(new Term(field, term.getKey())), Occur.SHOULD));
        for (String slug : tags(document)) {
            Term tag = new Term(Fields.TAG, slug);
            float weight = TAG * (float) Math.max(rarity(reader.docFreq(tag)), 0.1);
            query.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(tag)), weight), Occur.SHOULD);
        }
        return query.build();
    }

    /** In how many articles each of the terms is; in their order, so that one cursor a segment goes through it once. */
    private Map<String, Integer> having(String field, Set<String> terms) throws IOException {
        Map<String, Integer> having = new HashMap<>();
        for (LeafReaderContext segment : reader.leaves()) {
            org.apache.lucene.index.Terms indexed = segment.reader().terms(field);
            if (indexed != null) {
                TermsEnum cursor = indexed.iterator();
                for (String term : terms) {
                    if (cursor.seekExact(new BytesRef(term))) {
                        having.merge(term, cursor.docFreq(), Integer::sum);
                    }
                }
            }
        }
        return having;
    }

    /** 0 for what no other article has, and for what is in so many that it says nothing. */
    private double rarity(int having) {
        boolean common = reader.maxDoc() > MANY && having > COMMON * reader.maxDoc();
        return having < 2 || common ? 0 : Math.log((1.0 + reader.maxDoc()) / having);
    }

    private List<String> tags(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        SortedSetDocValues tags = leaf.reader().getSortedSetDocValues(Fields.TAG_COUNT);
        List<String> slugs = new ArrayList<>();
        if (tags != null && tags.advanceExact(document - leaf.docBase)) {
            for (int i = 0; i < tags.docValueCount(); i++) {
                String value = tags.lookupOrd(tags.nextOrd()).utf8ToString();
                slugs.add(value.substring(0, value.indexOf('\t')));
            }
        }
        return slugs;
    }

    private long number(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.NUMBER);
        return numbers.advanceExact(document - leaf.docBase) ? numbers.longValue() : 0;
    }

    private LeafReaderContext leaf(int document) {
        List<LeafReaderContext> leaves = reader.leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }
}
