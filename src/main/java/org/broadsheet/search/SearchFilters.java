package org.broadsheet.search;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.search.query.Question;
import org.broadsheet.search.text.SearchWords;

/** The filters of a search, as parameters of an address name them. */
final class SearchFilters {
    private static final int LATEST_YEAR = 9999;

    private SearchFilters() {}

    /** The question, with years as they are in that zone. */
    static Question question(SearchWords words, Function<String, Optional<String>> parameters, ZoneId zone) {
        return new Question(
                words,
                parameters.apply("tag"),
                parameters.apply("author"),
                parameters.apply("year").map(SearchFilters::year),
                zone);
    }

    private static Integer year(String text) {
        if (text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= LATEST_YEAR) {
            return Integer.valueOf(text);
        }
        throw new Invalid("year", "has to be a year such as 2030");
    }
}
