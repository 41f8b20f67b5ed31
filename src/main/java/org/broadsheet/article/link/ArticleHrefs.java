package org.broadsheet.article.link;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The links to articles of this site: {@code ArticleHrefs.of(siteUrl).rewritten(html, Map.of("old", "new"))}.
 *
 * <p>Such a link is {@code /article/SLUG}, {@code article/SLUG}, {@code ../article/SLUG} or the first behind the site's own URL,
 * with a query and a fragment or without. HTML has to come from the sanitiser, which writes every {@code <} of the text as a
 * reference and every attribute in double quotes.
 */
public final class ArticleHrefs {
    /** More links than anybody writes; those beyond lead where they lead. */
    static final int MOST = 2000;

    private static final String PATH = "/article/";
    /** Behind {@code new} is the form for another article. */
    private static final String SLUG = "(?!new\\b(?!-))([a-z0-9-]{1,200})";

    private final Pattern link;
    private final Pattern address;

    private ArticleHrefs(URI site) {
        String before = "(?:((?i:" + Pattern.quote(site.toString()) + "))?/|(?:\\.\\./)?)article/";
        this.link = Pattern.compile("(<a (?:[^>]*? )?href=\")" + before + SLUG + "(?=[?#\"])");
        this.address = Pattern.compile(before + SLUG + "(?:[?#].*)?", Pattern.DOTALL);
    }

    public static ArticleHrefs of(URI site) {
        return new ArticleHrefs(site);
    }

    /** The slug that the address of a link names, if it leads to an article of this site. */
    public Optional<String> slug(String href) {
        Matcher matcher = address.matcher(href);
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    /** The slugs that the links of the HTML name, in their order. */
    public Set<String> slugs(String html) {
        return link.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(3))
                .distinct()
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same HTML with the second slug in the place of the first; links with other slugs stay as they are. */
    public String rewritten(String html, Map<String, String> slugs) {
        return link.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        slugs.containsKey(found.group(3)) ? rewritten(found, slugs) : found.group()));
    }

    private static String rewritten(MatchResult found, Map<String, String> slugs) {
        String site = found.group(2) == null ? "" : found.group(2);
        return found.group(1) + site + PATH + slugs.get(found.group(3));
    }
}
