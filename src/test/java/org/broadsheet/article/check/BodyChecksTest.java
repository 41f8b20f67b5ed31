package org.broadsheet.article.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.article.link.LinkTarget;
import org.broadsheet.platform.markdown.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text in, findings with their lines and columns out. */
class BodyChecksTest {
    private final Markdown markdown = new Markdown();

    private BodyParts parts(String text) {
        return markdown.read("body", text, BodyParts::of);
    }

    static Stream<Arguments> picturesWithoutADescription() {
        return Stream.of(
                arguments("![](/media/x)", "1:1"),
                arguments("One\n\nTwo ![  ](/media/x) three", "3:5"),
                arguments("> - ![](/media/x)", "1:5"),
                arguments("[![](/media/x)](/about)", "1:2"),
                arguments("a <img src=\"/media/x\"> b", "1:3"),
                arguments("<figure>\n<img src=\"/media/x\" alt=\" \">\n</figure>", "1:1"));
    }

    @ParameterizedTest
    @MethodSource
    void picturesWithoutADescription(String text, String place) {
        assertThat(places(BodyChecks.alt(parts(text)))).containsExactly(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![A hedge](/media/x)",
                "![`code`](/media/x)",
                "`![](/media/x)`",
                "<img alt=hedge src=x>",
                "<img alt='A hedge'>",
                "<image>"
            })
    void picturesWithOne(String text) {
        assertThat(BodyChecks.alt(parts(text))).isEmpty();
    }

    static Stream<Arguments> skippedLevels() {
        return Stream.of(
                arguments("### Three", List.of("1:1 2")),
                arguments("## Two\n\n#### Four\n\n##### Five", List.of("3:1 3")),
                arguments("Title\n=====\n\n### Three", List.of("4:1 3")),
                arguments("## Two\n\n### Three\n\n## Two\n\nx\n\n#### Four", List.of("9:1 3")),
                arguments("## Two\n### Three\n## Two", List.of()),
                arguments("# One\n## Two\n### Three", List.of()),
                arguments("```\n#### no heading\n```", List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void skippedLevels(String text, List<String> found) {
        assertThat(BodyChecks.headings(parts(text)))
                .extracting(finding -> place(finding) + " " + finding.about())
                .isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[here](/about)",
                "[Click here!](/about)",
                "[**HERE**](/about)",
                "[ → hier ](/about)",
                "[ici](/about)",
                "[aquí](/about)",
                "[aqui](/about)",
                "[هنا](/about)",
                "[こちら](/about)",
                "[这里](/about)",
                "[](/about)",
                "[![](/media/x)](/about)",
                "[…](/about)"
            })
    void wordsThatDoNotSayWhereALinkLeads(String text) {
        assertThat(places(BodyChecks.words(parts("## A\n\n" + text)))).containsExactly("3:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[here and there](/about)",
                "[about us](/about)",
                "[![A hedge](/media/x)](/about)",
                "<https://example.org>",
                "<a href='/about'>here</a>"
            })
    void wordsThatDo(String text) {
        assertThat(BodyChecks.words(parts(text))).isEmpty();
    }

    @Test
    void linksThatLeadNowhere() {
        BodyParts parts = parts("""
                ## A heading

                [1](/article/there) [2](/article/gone) [3](/article/missing#x) [4](/article/mine)
                [5](#section-a-heading) [6](#nowhere) [7](#) [8](/page/imprint?x) [9](/page/none)
                [10](https://example.org/article/missing) <a id="own" href="/article/draft">11</a> [12](#own)

                Note.[^1]

                [^1]: The note.
                """);
        DeadLinks dead = new DeadLinks(
                parts.anchors(),
                Set.of("/page/imprint"),
                Set.of("mine"),
                Map.of(
                        "there", new LinkTarget("there", 1L, "there", "PUBLISHED", true),
                        "gone", new LinkTarget("gone", 2L, "gone", "WITHDRAWN", true),
                        "draft", new LinkTarget("draft", 3L, "draft", "DRAFT", false)),
                address -> address.startsWith("/article/")
                        ? Optional.of(address.substring("/article/".length()).replaceFirst("#.*", ""))
                        : Optional.empty());

        assertThat(BodyChecks.links(parts, dead))
                .extracting(finding -> finding.place().line() + " " + finding.about())
                .containsExactly(
                        "3 /article/gone", "3 /article/missing#x", "4 #nowhere", "4 /page/none", "5 /article/draft");
    }

    @Test
    void aPlaceIsWhereTheJumpGoes() {
        String text = "Über Zäune 👩‍🌾\r\n\r\n\tcode\n\nx [here](/about) y".replace("\r", "");

        Place place = BodyChecks.words(parts(text)).get(0).place();

        assertThat(text.substring(place.at(), place.at() + place.length())).isEqualTo("[here](/about)");
        assertThat(place.line()).isEqualTo(5);
        assertThat(place.column()).isEqualTo(3);
    }

    @Test
    void hostileTextIsLookedThroughToo() {
        String text = "<div>\n" + "<img alt=".repeat(20_000) + "<a href='".repeat(20_000);

        assertThat(BodyChecks.words(parts(text))).isEmpty();
    }

    private static List<String> places(List<Finding> findings) {
        return findings.stream().map(BodyChecksTest::place).toList();
    }

    private static String place(Finding finding) {
        return finding.place().line() + ":" + finding.place().column();
    }
}
