package org.broadsheet.search.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.platform.list.Page;
import org.broadsheet.search.index.PublishedTexts;
import org.broadsheet.search.index.ReaderIndex;

/**
 * Answers {@link Question}s. The index tells what fits, with all that a list shows; the database whether readers still see it, so
 * that nothing withdrawn is shown however late the index is.
 */
@ApplicationScoped
public class Finder {
    @Inject
    ReaderIndex index;

    @Inject
    PublishedTexts texts;

    /** What fits, best first. */
    public Found find(Question question, Page.Request wanted) {
        if (question.words().isEmpty()) {
            return Found.nothing(wanted);
        }
        index.catchUp();
        Found found = index.search(searcher -> Lookup.found(searcher, question, wanted));
        wanted.found(found.page().items(), found.page().total());
        Set<String> visible = new HashSet<>(
                texts.visible(found.page().items().stream().map(Hit::id).toList()));
        return found.showing(found.page().items().stream()
                .filter(hit -> visible.contains(hit.id()))
                .toList());
    }

    /** The numbers of the articles that have all the words, best first. */
    public List<Long> numbers(Question question, int most) {
        if (question.words().isEmpty()) {
            return List.of();
        }
        index.catchUp();
        return index.search(searcher -> Lookup.numbers(searcher, question, most));
    }
}
