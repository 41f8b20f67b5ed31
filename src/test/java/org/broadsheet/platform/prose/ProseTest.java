package org.broadsheet.platform.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.platform.markdown.Markdown;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text has beyond plain Markdown, and that nothing of it can be misused. */
class ProseTest {
    private final Markdown markdown = new Markdown();

    static Stream<Arguments> everyAddition() {
        return Stream.of(
                arguments(
                        "```java\nint a = 2; // b < c\n```",
                        "<pre tabindex=\"0\"><code class=\"language-java\"><span class=\"tok-t\">int </span>a &#61;"
                                + " <span class=\"tok-n\">2</span>; <span class=\"tok-c\">// b &lt; c\n</span></code></pre>"),
                arguments(
                        "```Python extra words\n'''one\ntwo'''\n```",
                        "<pre tabindex=\"0\"><code class=\"language-Python\"><span class=\"tok-s\">&#39;&#39;&#39;one\n"
                                + "two&#39;&#39;&#39;\n</span></code></pre>"),
                arguments(
                        "```whatever\nint a\n```",
                        "<pre tabindex=\"0\"><code class=\"language-whatever\">int a\n</code></pre>"),
                arguments("```\nint a\n```", "<pre tabindex=\"0\"><code>int a\n</code></pre>"),
                arguments(
                        "![A bridge](/media/a.png \"The old bridge\")",
                        "<figure><img src=\"/media/a.png\" alt=\"A bridge\" fetchpriority=\"high\" /><figcaption>The old"
                                + " bridge</figcaption></figure>"),
                arguments(
                        "![a](/a.png)\n\n![b](/b.png)",
                        "<p><img src=\"/a.png\" alt=\"a\" fetchpriority=\"high\" /></p>\n"
                                + "<p><img src=\"/b.png\" alt=\"b\" loading=\"lazy\" /></p>"),
                arguments(
                        "> [!pull]\n> What *counts*.",
                        "<blockquote class=\"pull\">\n<p>What <em>counts</em>.</p>\n</blockquote>"),
                arguments(
                        "> [!NOTE]\n> One.\n>\n> Two.",
                        "<div class=\"note\" role=\"note\">\n<p>One.</p>\n<p>Two.</p>\n</div>"),
                arguments("> [!Warning]\n>\n> Hot.", "<div class=\"note warn\" role=\"note\">\n<p>Hot.</p>\n</div>"),
                arguments("> [!pull] inline", "<blockquote>\n<p>[!pull] inline</p>\n</blockquote>"),
                arguments("> [!other]\n> x", "<blockquote>\n<p>[!other]\nx</p>\n</blockquote>"));
    }

    @ParameterizedTest
    @MethodSource("everyAddition")
    void everyAdditionHasItsElement(String text, String html) {
        assertThat(html(text).strip()).isEqualTo(html);
    }

    @Test
    void theFirstMarkOfEachNoteHasAName() {
        String html = html("a[^x] b[^y] c[^x]\n\n[^x]: One.\n[^y]: Two.");

        assertThat(Jsoup.parse(html)
                        .select("p > sup.footnote-ref:has(a[href^=#fn-])")
                        .eachAttr("class"))
                .containsExactly("footnote-ref n1", "footnote-ref n2", "footnote-ref");
    }

    @Test
    void nobodyWritesClassesOfHisOwn() {
        assertThat(html("<span class=\"masthead\">x</span> <span class=\"tok-x\">y</span>"))
                .isEqualTo("<p>x y</p>\n");
        assertThat(html("<div class=\"footer note\">x</div>")).doesNotContain("class");
        assertThat(html("```j\"><script>alert(1)</script>\nx\n```")).doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java", "python", "html", "js", "ts", "sql", "sh", "yaml", "php", "css", "clojure", "sas", "md"})
    void coloursChangeNoCharacter(String language) {
        String code =
                "<a href=\"x\">/* ' ` \" */ # -- {{ $x }} <?php \t é 😀 ''' <![CDATA[ </script>\n\n  if (a && b) {\n";

        assertThat(Jsoup.parse(html("```" + language + "\n" + code + "```"))
                        .selectFirst("code")
                        .wholeText())
                .isEqualTo(code);
    }

    @Test
    void hostileCodeIsPlainBeforeItIsSlow() {
        for (String language : List.of("java", "perl", "sas", "clojure", "php", "jsp")) {
            for (String hostile : List.of("\"'`/*<![CDATA[", "((((((((", "1+", "a@b ", "<?php <% <!-- ")) {
                String line = hostile.repeat(2_900 / hostile.length()) + "\n";
                long begin = System.nanoTime();

                String html = html(("```" + language + "\n" + line.repeat(9) + "```\n").repeat(5));

                assertThat(html).hasSizeLessThan(Markdown.LONGEST_HTML);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
            }
        }
    }

    private String html(String text) {
        return markdown.render("body", text).html();
    }
}
