package org.broadsheet.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.broadsheet.platform.list.Keyset;
import org.broadsheet.platform.list.Page;
import org.broadsheet.search.index.Fields;
import org.broadsheet.search.query.Found.FoundCount;
import org.broadsheet.search.query.Question.Reading;

/** Looks up in an index what a {@link Question} asks for: {@code index.search(searcher -> Lookup.found(searcher, …))}. */
public final class Lookup {
    private static final int LITTLE = 3;
    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.PUBLISHED, SortField.Type.LONG, true),
            new SortField(Fields.NUMBER, SortField.Type.LONG, true));
    private static final Keyset<FieldDoc> BEST = Keyset.<FieldDoc>of("search")
            .descending("score", Keyset.KeyType.SCORE, hit -> (Float) hit.fields[0])
            .descending("published", Keyset.KeyType.NUMBER, hit -> (Long) hit.fields[1])
            .descending("number", Keyset.KeyType.NUMBER, hit -> (Long) hit.fields[2]);
    private static final Comparator<FoundCount> MOST_FIRST =
            Comparator.comparingLong(FoundCount::articles).reversed();

    private Lookup() {}

    /** The numbers of the articles that have all the words, best first. */
    static List<Long> numbers(IndexSearcher searcher, Question question, int most) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Query query = question.query(reader, new Nearby(reader), Reading.ALL);
        List<Long> numbers = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
            numbers.add(number(searcher, hit.doc));
        }
        return numbers;
    }

    private static long number(IndexSearcher searcher, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.NUMBER);
        return numbers.advanceExact(document - leaf.docBase) ? numbers.longValue() : 0;
    }

    /** One page of what fits; where nothing does, of what nearly does. */
    public static Found found(IndexSearcher searcher, Question question, Page.Request wanted) throws IOException {
        Nearby nearby = new Nearby(searcher.getIndexReader());
        Found strict = found(searcher, question, wanted, nearby, Reading.ALL);
        long total = strict.page().total();
        if (total >= LITTLE) {
            return strict;
        }
        Optional<String> meant = Spelling.of(searcher, question, nearby, total).map(words -> words.toString());
        Found best = strict;
        if (total == 0) {
            best = found(searcher, question, wanted, nearby, Reading.SIMILAR);
        }
        if (best.page().total() == 0 && question.words().wanted().size() > 1) {
            best = found(searcher, question, wanted, nearby, Reading.SOME);
        }
        return new Found(best.page(), best.reading(), meant, best.tags(), best.authors(), best.years());
    }

    @SuppressWarnings("unchecked") // One result for each manager, of its type.
    private static Found found(
            IndexSearcher searcher, Question question, Page.Request wanted, Nearby nearby, Reading reading)
            throws IOException {
        Query query = question.query(searcher.getIndexReader(), nearby, reading);
        boolean byCursor = wanted.after().isPresent();
        FieldDoc place = BEST.start(wanted)
                .map(values -> new FieldDoc(Integer.MAX_VALUE, 0, values.toArray()))
                .orElse(null);
        int last = Math.min(
                byCursor ? wanted.size() + 1 : wanted.offset() + wanted.size(),
                Math.max(1, searcher.getIndexReader().maxDoc()));
        CollectorManager<?, ?> best = new TopFieldCollectorManager(ORDER, last, place, Integer.MAX_VALUE);
        Object[] results = searcher.search(
                query,
                new MultiCollectorManager(
                        best,
                        new ValueCounts(Fields.TAG_COUNT, MOST_FIRST),
                        new ValueCounts(Fields.AUTHOR_COUNT, MOST_FIRST),
                        new YearCounts(question.zone())));
        TopDocs top = (TopDocs) results[0];
        List<FieldDoc> found = Arrays.stream(top.scoreDocs)
                .skip(byCursor ? 0 : wanted.offset())
                .map(hit -> (FieldDoc) hit)
                .toList();
        Page<FieldDoc> shown = byCursor
                ? BEST.cut(wanted, found, top.totalHits.value)
                : new Page<>(found, top.totalHits.value, wanted.number(), wanted.size());
        Page<Hit> page = shown.replaced(hits(searcher, question, nearby, reading, shown.items()));
        return new Found(
                page, reading, Optional.empty(), (List<FoundCount>) results[1], (List<FoundCount>) results[2], (List<
                                FoundCount>)
                        results[3]);
    }

    private static List<Hit> hits(
            IndexSearcher searcher, Question question, Nearby nearby, Reading reading, List<FieldDoc> found)
            throws IOException {
        Wanted marks = Wanted.of(nearby, question.words(), reading);
        List<Hit> hits = new ArrayList<>();
        for (FieldDoc hit : found) {
            Document document = searcher.storedFields().document(hit.doc);
            hits.add(Hit.of(document, marks.in(document.get(Fields.LANGUAGE)), (Float) hit.fields[0]));
        }
        return hits;
    }
}
