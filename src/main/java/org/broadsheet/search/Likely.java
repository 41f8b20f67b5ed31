package org.broadsheet.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.Refusals;
import org.broadsheet.search.query.Finder;
import org.broadsheet.search.query.Hit;
import org.broadsheet.search.query.Question;
import org.broadsheet.search.text.SearchWords;

/** What may have been meant by an address that leads nowhere: {@code #{likely.articles}}; empty where search has no answer. */
@RequestScoped
@Named
public class Likely {
    private static final Logger LOG = Logger.getLogger(Likely.class.getName());
    private static final int SHOWN = 5;
    private static final int WORDS = 6;

    /** Characters as people read them. */
    private static final int LONGEST = 250;

    private static final Pattern PLACES =
            Pattern.compile("^/(article|tag|author|series|page|archive|api|preview)(?=/)");

    /** As other systems put it before a name. */
    private static final Pattern DATE = Pattern.compile("^(/\\d{1,4})+(?=/)");

    private static final Pattern PAGE_ENDING = Pattern.compile("(?i)\\.(html?|php)$");

    /** What asks for a picture, a script or a feed has no use for a page. */
    private static final Pattern FILE = Pattern.compile("\\.[a-zA-Z][a-zA-Z0-9]{1,4}$");

    @Inject
    Finder finder;

    @Inject
    HttpServletRequest request;

    private List<Hit> articles;

    /** Up to {@value #SHOWN} published articles. */
    public List<Hit> getArticles() {
        if (articles == null) {
            articles = find();
        }
        return articles;
    }

    /** The words of the address, to search on with. */
    public String getWords() {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Optional.ofNullable(address)
                .map(Object::toString)
                .flatMap(Likely::decoded)
                .filter(path -> path.codePointCount(0, path.length()) <= LONGEST)
                .map(path -> PAGE_ENDING.matcher(path).replaceFirst(""))
                .filter(path -> !FILE.matcher(path).find())
                .map(Likely::words)
                .orElse("");
    }

    private List<Hit> find() {
        try {
            SearchWords words = SearchWords.of(getWords());
            return words.isEmpty()
                    ? List.of()
                    : finder.find(Question.of(words), new Page.Request(1, SHOWN))
                            .page()
                            .items();
        } catch (RuntimeException away) {
            if (Refusals.in(away).isEmpty()) {
                throw away;
            }
            LOG.log(Level.FINE, "No suggestions", away);
            return List.of();
        }
    }

    private static Optional<String> decoded(String path) {
        try {
            return Optional.of(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String words(String path) {
        String name = DATE.matcher(PLACES.matcher(path).replaceFirst("")).replaceFirst("");
        return Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+")
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .reduce((before, word) ->
                        before.length() + word.length() < SearchWords.LONGEST ? before + " " + word : before)
                .filter(words -> words.length() <= SearchWords.LONGEST)
                .orElse("");
    }
}
