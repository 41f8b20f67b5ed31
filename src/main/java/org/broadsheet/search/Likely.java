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
import java.util.stream.Collectors;
import org.broadsheet.platform.Page;
import org.broadsheet.platform.Refusals;
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
    private static final int LONGEST = 100;
    private static final Pattern PLACES = Pattern.compile("^/(article|tag|author|page|archive|api|preview)(?=/)");

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
                .filter(path -> path.length() <= LONGEST && !path.contains("."))
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

    private static String words(String path) {
        String plain;
        try {
            plain = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
        return Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+")
                .splitAsStream(PLACES.matcher(plain).replaceFirst(""))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .collect(Collectors.joining(" "));
    }
}
