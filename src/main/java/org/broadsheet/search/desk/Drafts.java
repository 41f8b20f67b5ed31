package org.broadsheet.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.broadsheet.search.desk.WorkingTexts.WorkingText;
import org.broadsheet.search.index.IndexStore;
import org.broadsheet.search.text.SearchWords;
import org.broadsheet.search.text.SearchWords.SearchPart;

/** The drafts in an index: each by its number, with its mark and its words. */
@ApplicationScoped
public class Drafts {
    private static final String ID = "id";
    private static final String NUMBER = "number";
    private static final String MARK = "mark";
    private static final String TEXT = "text";
    private static final int AT_ONCE = 100;

    @Inject
    WorkingTexts texts;

    /** Writes those whose marks are not the ones that the index has; returns how many. */
    int bringUpToDate(IndexStore store, Map<Long, Long> marks, BooleanSupplier stopped) throws IOException {
        List<Long> stale = store.search(searcher -> stale(searcher, marks));
        for (int i = 0; i < stale.size() && !stopped.getAsBoolean(); i += AT_ONCE) {
            for (WorkingText text : texts.read(stale.subList(i, Math.min(stale.size(), i + AT_ONCE)))) {
                store.writer().updateDocument(id(text.number()), document(text));
            }
        }
        return stale.size();
    }

    void delete(IndexWriter writer, Collection<Long> numbers) throws IOException {
        for (long number : numbers) {
            writer.deleteDocuments(id(number));
        }
    }

    /** The marks of all. */
    Map<Long, Long> marks(IndexSearcher searcher) throws IOException {
        Map<Long, Long> marks = new HashMap<>();
        each(searcher, new MatchAllDocsQuery(), marks::put);
        return marks;
    }

    /** The numbers of those that hold every word, or one that begins so. */
    List<Long> matching(IndexSearcher searcher, SearchWords words) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.wanted().forEach(part -> query.add(query(part), Occur.FILTER));
        words.unwanted().forEach(part -> query.add(query(part), Occur.MUST_NOT));
        List<Long> numbers = new ArrayList<>();
        each(searcher, query.build(), (number, mark) -> numbers.add(number));
        return numbers;
    }

    private static Query query(SearchPart part) {
        if (part.terms().size() > 1) {
            return new PhraseQuery(TEXT, part.terms().toArray(String[]::new));
        }
        Term term = new Term(TEXT, part.terms().get(0));
        return part.isWord() && term.text().length() > 1 ? new PrefixQuery(term) : new TermQuery(term);
    }

    private static List<Long> stale(IndexSearcher searcher, Map<Long, Long> marks) throws IOException {
        Map<Long, Long> other = new HashMap<>(marks);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            NumericDocValues known = null;
            Bits live = leaf.reader().getLiveDocs();
            for (Map.Entry<Long, Long> mark : marks.entrySet()) {
                PostingsEnum found = leaf.reader().postings(id(mark.getKey()), PostingsEnum.NONE);
                int document = found == null ? DocIdSetIterator.NO_MORE_DOCS : next(found, live);
                if (document == DocIdSetIterator.NO_MORE_DOCS) {
                    continue;
                }
                if (known == null || known.docID() > document) {
                    known = leaf.reader().getNumericDocValues(MARK);
                }
                if (known.advanceExact(document) && known.longValue() == mark.getValue()) {
                    other.remove(mark.getKey());
                }
            }
        }
        return List.copyOf(other.keySet());
    }

    private static int next(PostingsEnum found, Bits live) throws IOException {
        int document = found.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = found.nextDoc();
        }
        return document;
    }

    private interface Taker {
        void take(Long number, Long mark);
    }

    private static void each(IndexSearcher searcher, Query query, Taker taker) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            NumericDocValues numbers = leaf.reader().getNumericDocValues(NUMBER);
            NumericDocValues marks = leaf.reader().getNumericDocValues(MARK);
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator found = scorer.iterator();
            for (int document = found.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = found.nextDoc()) {
                if ((live == null || live.get(document))
                        && numbers.advanceExact(document)
                        && marks.advanceExact(document)) {
                    taker.take(numbers.longValue(), marks.longValue());
                }
            }
        }
    }

    private static Term id(long number) {
        return new Term(ID, Long.toString(number));
    }

    private static Document document(WorkingText text) {
        Document document = new Document();
        document.add(new StringField(ID, Long.toString(text.number()), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, text.number()));
        document.add(new NumericDocValuesField(MARK, text.mark()));
        document.add(new TextField(TEXT, text.text(), Field.Store.NO));
        return document;
    }
}
