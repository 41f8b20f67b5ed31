package org.broadsheet.search.query;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.broadsheet.search.index.Fields;
import org.broadsheet.search.text.SearchWords;
import org.broadsheet.search.text.SearchWords.SearchPart;

/**
 * What a reader looks for.
 *
 * @param tag slug
 * @param author username
 * @param zone in which years begin
 */
public record Question(
        SearchWords words, Optional<String> tag, Optional<String> author, Optional<Integer> year, ZoneId zone) {
    /** A word that more than this part of many articles has says little: whether an article has it does not decide. */
    private static final double COMMON = 0.4;

    private static final int MANY = 200;

    /** How strictly the words are taken. */
    public enum Reading {
        /** Every word has to be there, the last one may be only begun. */
        ALL,
        /** Every word, or one that is spelt almost so. */
        SIMILAR,
        /** Half of the words. */
        SOME
    }

    /** The words alone. */
    public static Question of(SearchWords words) {
        return new Question(words, Optional.empty(), Optional.empty(), Optional.empty(), ZoneOffset.UTC);
    }

    /** The same in other words. */
    Question in(SearchWords others) {
        return new Question(others, tag, author, year, zone);
    }

    Query query(IndexReader reader, Nearby nearby, Reading reading) throws IOException {
        WordQueries queries = new WordQueries(reader, nearby, words.parts().size());
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<SearchPart> wanted = words.wanted();
        boolean allCommon = true;
        for (SearchPart part : wanted) {
            allCommon = allCommon && isCommon(reader, part);
        }
        for (int i = 0; i < wanted.size(); i++) {
            SearchPart part = wanted.get(i);
            boolean must = reading != Reading.SOME && (allCommon || !isCommon(reader, part));
            boolean last = i == wanted.size() - 1;
            query.add(one(queries, part, reading, last), must ? Occur.MUST : Occur.SHOULD);
        }
        if (reading == Reading.SOME) {
            query.setMinimumNumberShouldMatch(Math.max(1, wanted.size() / 2));
        }
        for (SearchPart part : words.unwanted()) {
            query.add(queries.of(part), Occur.MUST_NOT);
        }
        tag.ifPresent(slug -> query.add(new TermQuery(new Term(Fields.TAG, slug)), Occur.FILTER));
        author.ifPresent(name -> query.add(new TermQuery(new Term(Fields.AUTHOR, name)), Occur.FILTER));
        year.ifPresent(number -> query.add(YearCounts.Span.of(number, zone).query(), Occur.FILTER));
        return query.build();
    }

    private static Query one(WordQueries queries, SearchPart part, Reading reading, boolean last) throws IOException {
        if (!part.isWord()) {
            return queries.of(part);
        }
        if (reading == Reading.SIMILAR) {
            return queries.spelt(part);
        }
        boolean begun = last && isLongEnough(part.terms().get(0));
        return begun ? queries.begun(part) : queries.of(part);
    }

    /** A letter may begin anything; a sign of a script without an alphabet is a word. */
    static boolean isLongEnough(String term) {
        return term.length() > 1 || Character.isIdeographic(term.codePointAt(0));
    }

    private static boolean isCommon(IndexReader reader, SearchPart part) throws IOException {
        return part.isWord()
                && reader.maxDoc() > MANY
                && reader.docFreq(new Term(Fields.WORDS, part.terms().get(0))) > COMMON * reader.maxDoc();
    }
}
