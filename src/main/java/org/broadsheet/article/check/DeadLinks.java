package org.broadsheet.article.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.broadsheet.article.link.LinkTarget;

/**
 * Whether readers who follow an address within the site find nothing there.
 *
 * @param anchors that the text has
 * @param pages the addresses of the owner's own pages
 * @param own the article's own slugs
 * @param slug the slug that an address of an article names
 */
record DeadLinks(
        Set<String> anchors,
        Set<String> pages,
        Set<String> own,
        Map<String, LinkTarget> articles,
        Function<String, Optional<String>> slug)
        implements Predicate<String> {
    @Override
    public boolean test(String address) {
        if (address.startsWith("#")) {
            // "#" is the top of the page, and footnotes bring their own anchors.
            return address.length() > 1 && !address.startsWith("#fn") && !anchors.contains(address.substring(1));
        }
        if (address.startsWith("/page/")) {
            return !pages.contains(address.replaceFirst("(?s)[?#].*", ""));
        }
        return slug.apply(address)
                .filter(named -> !own.contains(named))
                .filter(named ->
                        !articles.containsKey(named) || !articles.get(named).isPublic())
                .isPresent();
    }
}
