package org.broadsheet.media.use;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.user.Caller;

/**
 * The question where the articles with these numbers are seen, of which media knows no more: fired by the library, answered by
 * whoever keeps them, with those that the caller may know of.
 */
public final class ShownAsked {
    private final Caller caller;
    private final List<Long> articles;
    private final List<String> paths = new ArrayList<>();

    public ShownAsked(Caller caller, List<Long> articles) {
        this.caller = caller;
        this.articles = List.copyOf(articles);
    }

    public Caller caller() {
        return caller;
    }

    public List<Long> articles() {
        return articles;
    }

    /** Adds the address of one. */
    public void answer(String path) {
        paths.add(path);
    }

    public List<String> paths() {
        return paths;
    }
}
