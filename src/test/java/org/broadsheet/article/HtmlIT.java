package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HtmlChecker;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.TestDatabase;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the site, for readers and for who works here, is as the HTML standard wants it. */
@HttpTest
class HtmlIT {
    /** The interface in these; a page is the same whatever its database, so that each sees its share. */
    private static final List<String> LANGUAGES = List.of("en", "ar", "ja");

    /** What the checker says of pages that are meant so. */
    private static final List<Pattern> MEANT = List.of(
            // Faces ends void elements as XML does.
            Pattern.compile("^Warning.*: Trailing slash on void elements has no effect"),
            // Of Markdown: the only way to align a cell that feed readers know, and that needs no style attribute.
            Pattern.compile("^Warning.*: The “align” attribute on the “t[hd]” element is obsolete"),
            // Of Markdown: footnotes, behind a line that says so to the eye.
            Pattern.compile("^Warning.*: Section lacks heading.*<section class=\"footnotes\">$"));

    private static final ExamplePages PAGES = new ExamplePages();
    private final Visitor owner = Owner.signedIn("203.0.113.154");
    private final Visitor stranger = Visitor.from("203.0.113.155");
    private final Form before = owner.form("/desk/settings", "settings");

    @AfterEach
    void putTheLanguageBack() {
        assertThat(before.press("save").statusCode()).isEqualTo(302);
    }

    static List<String> languages() {
        int first = TestDatabase.current() == TestDatabase.H2 ? 0 : 1;
        return IntStream.range(0, LANGUAGES.size())
                .filter(place -> place % 2 == first)
                .mapToObj(LANGUAGES::get)
                .toList();
    }

    @Test
    void everyRouteHasAnExample() throws IOException {
        Path routes = Path.of("src/main/webapp/WEB-INF/routes.txt");
        List<String> addresses = Files.readAllLines(routes, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", -1))
                .filter(columns -> !columns[2].startsWith("/WEB-INF/")) // feeds and the like are no pages
                .map(columns -> columns[1])
                .toList();

        assertThat(PAGES.byRoute()).containsOnlyKeys(addresses);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noPageHasAFinding(String language) {
        before.again().with("language", language).press("save");
        Stream<HttpResponse<String>> asked = Stream.concat(
                        PAGES.byRoute().values().stream().flatMap(List::stream), PAGES.errors().stream())
                .flatMap(address -> Stream.of(owner.get(address), stranger.get(address)));
        List<String> findings = Stream.concat(asked, PAGES.refused().stream())
                .filter(answer -> answer.statusCode() != 302) // strangers, to the login page
                .flatMap(HtmlIT::findings)
                .toList();

        assertThat(findings).isEmpty();
    }

    private static Stream<String> findings(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Type")).as("%s", answer.uri()).isEqualTo("text/html;charset=UTF-8");
        return HtmlChecker.findings(answer.body()).stream()
                .filter(finding ->
                        MEANT.stream().noneMatch(meant -> meant.matcher(finding).find()))
                .map(finding -> answer.uri().getPath() + " (" + answer.statusCode() + "): " + finding)
                .distinct();
    }
}
