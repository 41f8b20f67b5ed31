package org.broadsheet.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.broadsheet.article.listing.WordsAsked;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.search.desk.DeskIndex;
import org.broadsheet.search.query.Finder;
import org.broadsheet.search.query.Question;
import org.broadsheet.search.text.SearchWords;

/** Tells lists of articles, which know nothing of search, which articles hold some words. */
@ApplicationScoped
public class SearchAnswers {
    /** More than any list is read through, and no more than a database takes in one condition. */
    private static final int MOST = 10_000;

    @Inject
    Finder published;

    @Inject
    DeskIndex drafts;

    void answer(@Observes WordsAsked asked) {
        if (asked.among() == WordsAsked.Among.PUBLISHED) {
            List<Long> found = published.numbers(Question.of(SearchWords.of(asked.words())), MOST + 1);
            if (found.size() > MOST) {
                throw new Invalid("q", "is in more than " + MOST + " articles: add rarer words");
            }
            asked.answer(found);
        } else {
            answerDesk(asked);
        }
    }

    /** What has no words, or too many, is left to the desk, which looks for it letter by letter. */
    private void answerDesk(WordsAsked asked) {
        try {
            SearchWords words = SearchWords.of(asked.words());
            if (!words.isEmpty()) {
                drafts.numbers(words).ifPresent(asked::answer);
            }
        } catch (Invalid tooMuch) {
            return;
        }
    }
}
