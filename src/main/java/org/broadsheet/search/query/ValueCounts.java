package org.broadsheet.search.query;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.broadsheet.search.query.Found.FoundCount;

/** Counts the values of a field among all that is found. */
final class ValueCounts implements CollectorManager<ValueCounts.Ords, List<FoundCount>> {
    static final int MOST = 8;

    private final String field;
    private final Comparator<FoundCount> order;

    ValueCounts(String field, Comparator<FoundCount> order) {
        this.field = field;
        this.order = order;
    }

    @Override
    public Ords newCollector() {
        return new Ords(field);
    }

    @Override
    public List<FoundCount> reduce(Collection<Ords> each) throws IOException {
        Map<String, Long> all = new HashMap<>();
        for (Ords ords : each) {
            ords.finishSegment();
            ords.values.forEach((value, count) -> all.merge(value, count, Long::sum));
        }
        return all.entrySet().stream()
                .map(entry -> {
                    String value = entry.getKey();
                    int tab = value.indexOf('\t');
                    return new FoundCount(
                            tab < 0 ? value : value.substring(0, tab), value.substring(tab + 1), entry.getValue());
                })
                .sorted(order.thenComparing(FoundCount::name))
                .limit(MOST)
                .toList();
    }

    /** By the numbers that values have in a segment, which are cheaper than the values. */
    static final class Ords extends SimpleCollector {
        private final String field;
        private final Map<String, Long> values = new HashMap<>();
        private SortedSetDocValues segment;
        private long[] counts = {};

        private Ords(String field) {
            this.field = field;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            finishSegment();
            segment = DocValues.getSortedSet(context.reader(), field);
            counts = new long[Math.toIntExact(segment.getValueCount())];
        }

        @Override
        public void collect(int document) throws IOException {
            if (segment.advanceExact(document)) {
                for (int i = 0; i < segment.docValueCount(); i++) {
                    counts[Math.toIntExact(segment.nextOrd())]++;
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        private void finishSegment() throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    values.merge(segment.lookupOrd(ord).utf8ToString(), counts[ord], Long::sum);
                }
            }
            counts = new long[0];
        }
    }
}
