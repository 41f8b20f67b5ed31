package org.broadsheet.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The one who runs the site under test: {@code Owner.signIn(page)} for a browser, {@code Owner.api(address)} for a caller with a
 * token.
 *
 * <p>The site starts without an owner. Each method here becomes it first if nobody has in this run, so that a test works alone and
 * after others.
 */
public final class Owner {
    public static final String USERNAME = "owner";
    public static final String NAME = "Olga Owner";
    public static final String EMAIL = "owner@example.org";
    public static final String PASSWORD = "only-for-tests-7f3a";

    private static final String ADDRESS = "198.51.100.250";
    private static final Pattern LINK = Pattern.compile("Become its owner \\(this link works once\\): (\\S+)");
    private static final String[] SCOPES = {
        "articles:read", "articles:write", "articles:publish", "media:write", "site:admin"
    };

    private static boolean there;

    private Owner() {}

    /** The link with the one-time code that the start of the site printed to its log. */
    public static URI setupLink() {
        try {
            String log =
                    Files.readString(TestDatabase.current().folder().resolve("server.log"), StandardCharsets.UTF_8);
            List<String> links = LINK.matcher(log)
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
            if (links.size() != 1) {
                throw new AssertionError("The log should offer one link to become the owner: " + links);
            }
            return URI.create(links.get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Becomes the owner, unless somebody has: a site with an owner has no set-up page. */
    public static synchronized void ensure() {
        if (there) {
            return;
        }
        Visitor visitor = Visitor.from(ADDRESS);
        if (visitor.get("/setup").statusCode() == 200) {
            URI link = setupLink();
            HttpResponse<String> answer = visitor.form(link.getPath() + "?" + link.getQuery(), "setup")
                    .with("username", USERNAME)
                    .with("name", NAME)
                    .with("email", EMAIL)
                    .with("password", PASSWORD)
                    .press("become");
            if (answer.statusCode() != 302) {
                throw new AssertionError("The set-up failed: " + answer.statusCode() + " " + answer.body());
            }
        }
        there = true;
    }

    /** A visitor at that address with a session of its own. */
    public static Visitor signedIn(String address) {
        return at(address).loggedIn();
    }

    /** Gives the browser of the page a session of its own. */
    public static void signIn(Page page) {
        String site = SiteUnderTest.current().url().toString();
        page.context()
                .addCookies(signedIn(ADDRESS).cookies().entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(site))
                        .toList());
    }

    /** A caller of the API with a token for everything. */
    public static Visitor api(String address) {
        return at(address).withToken(SCOPES);
    }

    private static Person at(String address) {
        ensure();
        return new Person(USERNAME, address);
    }
}
