package org.broadsheet.platform.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.stream.Stream;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, either HTML or one {@link Invalid}, soon. The bounds are the product's own but for the time. */
@Tag("slow")
class MarkdownLimitsTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** The limit, the wait for a place, and what a busy machine adds. */
    private static final Duration SOON = LIMIT.multipliedBy(5);

    private final Markdown markdown = new Markdown(LIMIT);

    static Stream<Named<String>> costlyTexts() {
        return Stream.of(
                Named.of("quotes, 40 KB", "> ".repeat(20_000)),
                Named.of("quotes, all that is taken", "> ".repeat(250_000)),
                Named.of("images in images, 120 KB", "![[]()".repeat(20_000)),
                Named.of("images in images, all that is taken", "![[]()".repeat(83_000)),
                Named.of("deep lists", deepLists()),
                Named.of("deep lists in a line", "- ".repeat(200_000)),
                Named.of("emphasis that never ends", "*a **b ".repeat(70_000)),
                Named.of("emphasis in emphasis", "*a **b ".repeat(20_000) + "b** a*".repeat(20_000)),
                Named.of("brackets", "[".repeat(250_000) + "]".repeat(250_000)),
                Named.of("links in links", "[".repeat(70_000) + "a" + "](b)".repeat(70_000)),
                Named.of("code in code", backticks()),
                Named.of("angles", "<".repeat(500_000)),
                Named.of("sections that never end", "x<![CDATA[".repeat(50_000)),
                Named.of("elements in elements", "<em>x".repeat(100_000)),
                Named.of("references", "&".repeat(500_000)),
                Named.of("a wide table", "|a".repeat(1000) + "|\n" + "|-".repeat(1000) + "|\n" + "|\n".repeat(200_000)),
                Named.of("the same heading", "# a\n".repeat(125_000)),
                Named.of("blanks", " ".repeat(500_000)),
                Named.of("too many characters", "a".repeat(500_001)));
    }

    @ParameterizedTest
    @MethodSource("costlyTexts")
    void costlyTextIsAnsweredSoon(String text) {
        long begin = System.nanoTime();
        try {
            String html = html(text);
            assertThat(html).hasSizeLessThanOrEqualTo(Markdown.LONGEST_HTML);
        } catch (Invalid refused) {
            assertThat(refused.errors())
                    .hasSize(1)
                    .allMatch(error -> error.field().equals("body"));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    }

    @Test
    void aTextHasAtMost500000Characters() {
        assertThat(html("a".repeat(500_000))).hasSizeGreaterThan(500_000);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> html("a".repeat(500_001)))
                .satisfies(refused -> assertThat(refused.errors())
                        .containsExactly(new FieldError("body", "has at most 500000 characters")));
    }

    @Test
    void theHtmlHasAtMostAMillion() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> html("\"".repeat(400_000)))
                .satisfies(refused -> assertThat(refused.errors())
                        .containsExactly(new FieldError("body", "renders to more than 1000000 characters")));
    }

    @Test
    void deepNestingIsRefusedAsWhatItIs() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> html("*a **b ".repeat(1000) + "b** a*".repeat(1000)))
                .satisfies(refused ->
                        assertThat(refused.errors()).containsExactly(new FieldError("body", "is too deeply nested")));
        assertThat(html("*a **b ".repeat(50) + "b** a*".repeat(50))).contains("<strong>");
    }

    @Test
    void afterHostileTextsTheNextOneIsRenderedAtOnce() {
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> html("<".repeat(500_000)));
        }
        long begin = System.nanoTime();

        assertThat(html("Hello")).isEqualTo("<p>Hello</p>\n");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    private static String deepLists() {
        StringBuilder text = new StringBuilder();
        for (int depth = 0; text.length() < 490_000; depth++) {
            text.append(" ".repeat(depth * 2)).append("- x\n");
        }
        return text.substring(0, 490_000);
    }

    private static String backticks() {
        StringBuilder text = new StringBuilder();
        for (int length = 1; text.length() < 490_000; length++) {
            text.append('x').append("`".repeat(length));
        }
        return text.substring(0, 490_000);
    }

    private String html(String text) {
        return markdown.render("body", text).html();
    }
}
