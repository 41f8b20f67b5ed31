package org.broadsheet.search.query;

import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.list.Page;
import org.broadsheet.search.query.Question.Reading;

/**
 * What was found.
 *
 * @param reading how the words had to be taken to find anything
 * @param meant what may have been meant, where little or nothing was found
 * @param tags those that most of all that was found have
 */
public record Found(
        Page<Hit> page,
        Reading reading,
        Optional<String> meant,
        List<FoundCount> tags,
        List<FoundCount> authors,
        List<FoundCount> years) {
    /** How many of all that was found have it. */
    public record FoundCount(String key, String name, long articles) {
        public String getKey() {
            return key;
        }

        public String getName() {
            return name;
        }

        public long getArticles() {
            return articles;
        }
    }

    /** Nothing was asked, so nothing is found. */
    static Found nothing(Page.Request page) {
        return new Found(page.found(List.of(), 0), Reading.ALL, Optional.empty(), List.of(), List.of(), List.of());
    }

    Found showing(List<Hit> hits) {
        return new Found(page.replaced(hits), reading, meant, tags, authors, years);
    }
}
