package org.broadsheet.site.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sites whose pages may call the API with a token: {@code Origins.typed(text)}, then {@code origins.find(origin)} with what a
 * browser says in {@code Origin} (RFC 6454).
 */
public record Origins(Set<String> all) {
    static final Origins NONE = new Origins(Set.of());
    static final int MOST = 20;
    public static final String REFUSAL = "has to be at most " + MOST + " addresses such as https://app.example.org";
    private static final int LONGEST = 2000;

    /** Each as an item of a list, as one text; nothing where an item cannot be one. */
    public static Optional<String> listed(List<String> items) {
        return items.stream().allMatch(item -> item.matches("[^\\s,]+"))
                ? Optional.of(String.join("\n", items))
                : Optional.empty();
    }

    /** Those in a text, separated by blanks or line breaks; nothing where one of them is no origin, or there are too many. */
    static Optional<Origins> typed(String text) {
        Set<String> all = new LinkedHashSet<>();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        for (String word : Arrays.stream(text.split("[\\s,]+", -1))
                .filter(one -> !one.isEmpty())
                .toList()) {
            Optional<String> origin = origin(word);
            if (origin.isEmpty()) {
                return Optional.empty();
            }
            all.add(origin.get());
        }
        return all.size() > MOST ? Optional.empty() : Optional.of(new Origins(all));
    }

    /** The origin, if its pages may; {@code null}, which any page can make a browser say, is none. */
    public Optional<String> find(String origin) {
        return all.stream().filter(one -> one.equals(origin)).findFirst();
    }

    /** One a line, as they are typed and kept. */
    String text() {
        return all.stream().collect(Collectors.joining("\n"));
    }

    /** As browsers write it: in lower case, and without the port that goes without saying. */
    private static Optional<String> origin(String word) {
        try {
            URI uri = new URI(word.toLowerCase(Locale.ROOT));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare = uri.getRawPath() != null
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            if (!web || !bare || uri.getHost() == null || uri.getPort() > 65535) {
                return Optional.empty();
            }
            int silent = "http".equals(uri.getScheme()) ? 80 : 443;
            boolean ported = uri.getPort() >= 0 && uri.getPort() != silent;
            return Optional.of(uri.getScheme() + "://" + uri.getHost() + (ported ? ":" + uri.getPort() : ""));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
