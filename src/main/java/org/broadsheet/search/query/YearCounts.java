package org.broadsheet.search.query;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.broadsheet.search.index.Fields;
import org.broadsheet.search.query.Found.FoundCount;

/** Counts the years, as they are in a time zone, in which all that is found was published; latest first. */
final class YearCounts implements CollectorManager<YearCounts.Years, List<FoundCount>> {
    private final ZoneId zone;

    YearCounts(ZoneId zone) {
        this.zone = zone;
    }

    /** A year somewhere: from its first millisecond to the first of the next. */
    record Span(int year, long from, long until) {
        static Span of(int year, ZoneId zone) {
            return new Span(year, start(year, zone), start(year + 1, zone));
        }

        private static long start(int year, ZoneId zone) {
            return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant().toEpochMilli();
        }

        boolean holds(long time) {
            return from <= time && time < until;
        }

        /** What was published in it. */
        Query query() {
            return NumericDocValuesField.newSlowRangeQuery(Fields.PUBLISHED, from, until - 1);
        }
    }

    @Override
    public Years newCollector() {
        return new Years(zone);
    }

    @Override
    public List<FoundCount> reduce(Collection<Years> each) {
        Map<Integer, Long> all = new TreeMap<>(Comparator.reverseOrder());
        for (Years years : each) {
            years.counts.values().forEach(counted -> all.merge(counted.span.year(), counted.articles, Long::sum));
        }
        return all.entrySet().stream()
                .map(year ->
                        new FoundCount(year.getKey().toString(), year.getKey().toString(), year.getValue()))
                .limit(ValueCounts.MOST)
                .toList();
    }

    /** By the spans of years, because to reckon the year of each of many thousands of articles would take long. */
    static final class Years extends SimpleCollector {
        private final ZoneId zone;
        private final TreeMap<Long, InYear> counts = new TreeMap<>();
        private NumericDocValues published;

        private static final class InYear {
            private final Span span;
            private long articles;

            InYear(Span span) {
                this.span = span;
            }
        }

        private Years(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            published = DocValues.getNumeric(context.reader(), Fields.PUBLISHED);
        }

        @Override
        public void collect(int document) throws IOException {
            if (published.advanceExact(document)) {
                counted(published.longValue()).articles++;
            }
        }

        private InYear counted(long time) {
            Map.Entry<Long, InYear> known = counts.floorEntry(time);
            if (known != null && known.getValue().span.holds(time)) {
                return known.getValue();
            }
            Span span = Span.of(Instant.ofEpochMilli(time).atZone(zone).getYear(), zone);
            InYear counted = new InYear(span);
            counts.put(span.from(), counted);
            return counted;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
