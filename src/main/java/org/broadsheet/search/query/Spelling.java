package org.broadsheet.search.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.broadsheet.search.index.Fields;
import org.broadsheet.search.query.Question.Reading;
import org.broadsheet.search.text.Analysis;
import org.broadsheet.search.text.SearchWords;
import org.broadsheet.search.text.SearchWords.SearchPart;
import org.broadsheet.search.text.Terms;

/** What somebody may have meant who typed words that no article has. */
final class Spelling {
    private static final int READ = 5000;

    private Spelling() {}

    /** The same with words that articles have, if that finds more than was found. */
    static Optional<SearchWords> of(IndexSearcher searcher, Question asked, Nearby nearby, long found)
            throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Map<SearchPart, SearchPart> others = new HashMap<>();
        for (SearchPart part : asked.words().wanted()) {
            if (part.isWord()
                    && reader.docFreq(new Term(Fields.WORDS, part.terms().get(0))) == 0) {
                List<Nearby.Near> near = nearby.speltLike(part.terms().get(0));
                if (!near.isEmpty()) {
                    others.put(part, word(searcher, near.get(0).term()));
                }
            }
        }
        if (others.isEmpty()) {
            return Optional.empty();
        }
        SearchWords meant = asked.words().replaced(part -> others.getOrDefault(part, part));
        return searcher.count(asked.in(meant).query(reader, nearby, Reading.ALL)) > found
                ? Optional.of(meant)
                : Optional.empty();
    }

    /** The word as an article spells it, with the diacritics that its term lacks. */
    private static SearchPart word(IndexSearcher searcher, String term) throws IOException {
        TopDocs one = searcher.search(new TermQuery(new Term(Fields.WORDS, term)), 1);
        String spelt = term;
        if (one.scoreDocs.length > 0) {
            Document document = searcher.storedFields().document(one.scoreDocs[0].doc);
            String text = document.get(Fields.TITLE) + " " + document.get(Fields.TEXT);
            spelt = Terms.spots(Analysis.typed(), text, READ).stream()
                    .filter(spot -> spot.term().equals(term))
                    .findFirst()
                    .map(spot -> text.substring(spot.start(), spot.end()).toLowerCase(Locale.ROOT))
                    .orElse(term);
        }
        return new SearchPart(spelt, false, false, List.of(term));
    }
}
