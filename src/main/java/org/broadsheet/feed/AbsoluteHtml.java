package org.broadsheet.feed;

import java.net.URI;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes addresses absolute, for those who read a text elsewhere: {@code AbsoluteHtml.of(articleUrl).rewritten(html)}.
 *
 * <p>HTML has to come from the sanitiser, which writes every {@code <} of the text as a reference and every attribute in double
 * quotes.
 */
final class AbsoluteHtml {
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*>");
    private static final Pattern ADDRESS = Pattern.compile("( (?:href|src|cite|poster)=\")([^\"]*)(?=\")");
    private static final Pattern CHOICES = Pattern.compile("( srcset=\")([^\"]*)(?=\")");
    private static final Pattern CHOICE = Pattern.compile("([^\\s,]\\S*[^\\s,]|[^\\s,])((?:\\s+[^\\s,]+)?)");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private final String page;
    private final String folder;
    private final String site;
    private final String scheme;

    private AbsoluteHtml(URI page) {
        this.page = page.toString();
        this.folder = this.page.substring(0, this.page.lastIndexOf('/') + 1);
        this.scheme = page.getScheme() + ":";
        this.site = scheme + "//" + page.getRawAuthority();
    }

    /** Addresses are relative to that of the page, which has two segments. */
    static AbsoluteHtml of(URI page) {
        return new AbsoluteHtml(page);
    }

    String rewritten(String html) {
        return TAG.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(tag(tag.group())));
    }

    private String tag(String tag) {
        if (tag.indexOf('=') < 0) {
            return tag;
        }
        String addressed = ADDRESS.matcher(tag)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + absolute(found.group(2))));
        return CHOICES.matcher(addressed)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + choices(found.group(2))));
    }

    /** Each picture of a {@code srcset} with what stands behind it. */
    private String choices(String srcset) {
        return CHOICE.matcher(srcset)
                .results()
                .map((MatchResult choice) -> absolute(choice.group(1)) + choice.group(2))
                .collect(Collectors.joining(", "));
    }

    /** As browsers resolve it, references of characters included; only what the sanitiser lets through comes here. */
    private String absolute(String address) {
        if (address.startsWith("//")) {
            return scheme + address;
        }
        if (address.startsWith("/")) {
            return site + address;
        }
        if (address.isEmpty() || address.startsWith("#") || address.startsWith("?")) {
            return page + address;
        }
        if (SCHEME.matcher(address).matches()) {
            return address;
        }
        String path = address;
        String from = folder;
        while (path.startsWith("./") || path.startsWith("../")) {
            if (path.startsWith("../")) {
                from = site + "/";
            }
            path = path.substring(path.indexOf('/') + 1);
        }
        return from + path;
    }
}
