package org.broadsheet.search.query;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.search.query.Question.Reading;
import org.broadsheet.search.text.Analysis;
import org.broadsheet.search.text.Excerpt;
import org.broadsheet.search.text.SearchWords;
import org.broadsheet.search.text.SearchWords.SearchPart;
import org.broadsheet.search.text.Terms;

/** What to mark in what was found: {@code Wanted.of(nearby, words, reading).in("en")}. */
record Wanted(SearchWords words, Set<String> terms, Optional<String> beginning, AtomicInteger further) {
    private static final int TERMS = 32;

    static Wanted of(Nearby nearby, SearchWords words, Reading reading) throws IOException {
        Set<String> terms = new HashSet<>();
        List<SearchPart> wanted = words.wanted();
        for (SearchPart part : wanted) {
            terms.addAll(part.terms());
            if (part.isWord() && reading == Reading.SIMILAR) {
                nearby.speltLike(part.terms().get(0)).forEach(near -> terms.add(near.term()));
            }
        }
        Optional<String> beginning = Optional.of(wanted.get(wanted.size() - 1))
                .filter(part -> part.isWord() && reading != Reading.SIMILAR)
                .map(part -> part.terms().get(0))
                .filter(Question::isLongEnough);
        return new Wanted(words, terms, beginning, Excerpt.patience());
    }

    Excerpt in(String language) {
        Optional<String> known = Analysis.language(language);
        Set<String> stems = new HashSet<>();
        known.ifPresent(rules -> words.wanted().stream()
                .filter(part -> !part.phrase())
                .forEach(part -> stems.addAll(Terms.of(Analysis.stems(rules), part.text(), TERMS))));
        return new Excerpt(
                term -> terms.contains(term)
                        || beginning.filter(term::startsWith).isPresent(),
                stems,
                known,
                further);
    }
}
