package org.broadsheet.article.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.broadsheet.platform.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
    private static final URI SITE = URI.create("https://paper.example");

    private static Optional<String> markdown(String html) {
        return RichText.of(html, SITE);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("<h2>One <b>bold</b></h2><p>Text</p><h3></h3>", "## One bold\n\nText"),
                arguments("<p>a <b>bold </b>and <i>slanted</i> <s>word</s></p>", "a **bold** and *slanted* ~~word~~"),
                arguments("<p><b>all <i>of</i> it</b></p>", "**all *of* it**"),
                arguments("<p><em>a</em><strong>b</strong>c</p>", "*a***b**c"),
                arguments("<p>One</p>\n<p>Two</p>", "One\n\nTwo"),
                arguments("<div>One</div><div><br></div><div>Two</div>", "One\n\nTwo"),
                arguments("<p>One<br>two<br><br>three</p><p>x</p>", "One  \ntwo\n\nthree\n\nx"),
                arguments("<p>One</p><hr><p>Two</p>", "One\n\n---\n\nTwo"),
                arguments("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c"),
                arguments("<ul><li>a</li><ul><li>c</li></ul><li>b</li></ul>", "- a\n  - c\n- b"),
                arguments("<ol start=3><li>a</li><li><p>b</p></li></ol>", "3. a\n4. b"),
                arguments("<ol><li><p>a</p><p>b</p></li><li>c</li></ol>", "1. a\n   \n   b\n\n2. c"),
                arguments(
                        "<ul><li><input type=checkbox checked> done</li><li><input type=checkbox> open</li></ul>",
                        "- [x] done\n- [ ] open"),
                arguments("<blockquote><p>One</p><p>Two</p></blockquote>", "> One\n> \n> Two"),
                arguments("<p>Say <code>a*b*</code> &amp; <kbd>x</kbd></p>", "Say `a*b*` \\& `x`"),
                arguments(
                        "<p>See</p><pre><code class='language-java'>a();\n  b();\n</code></pre>",
                        "See\n\n```java\na();\n  b();\n```"),
                arguments("<p>See</p><pre>one<br>``` two</pre>", "See\n\n````\none\n``` two\n````"),
                arguments(
                        "<table><tr><th>A</th><th><b>B</b></th></tr><tr><td>1|2</td><td><p>x</p><p>y</p></td></tr></table>",
                        "|A|B|\n|---|---|\n|1\\|2|x y|"),
                arguments("<table><tr><td><p>One</p></td></tr><tr><td><p>Two</p></td></tr></table>", "One\n\nTwo"),
                arguments(
                        "<p><a href='https://example.org/a b'>x</a> <a href='https://example.org/a?b=1&amp;c'>y <b>z</b></a></p>",
                        "x [y **z**](https://example.org/a?b=1&c)"),
                arguments(
                        "<p><a href='javascript:alert(1)'>x</a> <b>y</b> <a href='#top'>z</a> <a href='mailto:a@example.org'>m</a></p>",
                        "x **y** z [m](mailto:a@example.org)"),
                arguments(
                        "<p><a href='https://www.google.com/url?q=https://example.org/%3Fa&amp;sa=D'>x</a></p>",
                        "[x](https://example.org/?a)"),
                arguments("<p><a href='https://paper.example/article/one'>x</a></p>", "[x](/article/one)"),
                arguments(
                        "<p>A <img src='https://example.org/a.png' alt='Two [grey]\n squares'></p>",
                        "A ![Two \\[grey\\] squares](https://example.org/a.png)"),
                arguments(
                        "<p><b>A</b> <img src='data:image/png;base64,AAAA'><img src='file:///c:/a.png'><img width=1 height=1 src='https://x.example/t.gif'></p>",
                        "**A**"),
                arguments(
                        "<p>1. not a <b>list</b></p><p># none</p><p>- none</p><p>a*b*_c_ &lt;b&gt; [x](y)</p>",
                        "1\\. not a **list**\n\n\\# none\n\n\\- none\n\na\\*b\\*\\_c\\_ \\<b\\> \\[x\\](y)"),
                arguments(
                        "<p>Seen <b>it</b><script>alert(1)</script><style>p{}</style><span style='display: none'>hidden</span></p><!-- c --><p hidden>x</p>",
                        "Seen **it**"),
                arguments(
                        "<p>One&nbsp;<span class=Apple-converted-space>&nbsp;</span>two&nbsp;! <b>x</b></p>",
                        "One\u00a0two\u00a0! **x**"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatTheElementsSayIsWrittenAsMarkdown(String html, String expected) {
        assertThat(markdown(
                        "<html><head><title>No</title></head><body><!--StartFragment-->" + html + "<!--EndFragment-->"))
                .hasValue(expected);
    }

    @Test
    void aTextOfGoogleDocsIsNotAllBold() {
        assertThat(
                        markdown(
                                "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><h1 dir=\"ltr\" style=\"line-height:1.38\">"
                                        + "<span style=\"font-size:20pt;font-weight:400;white-space:pre-wrap;\">Title</span></h1><p dir=\"ltr\">"
                                        + "<span style=\"font-weight:400;white-space:pre-wrap;\">Plain </span><span style=\"font-weight:700;font-style:normal\">bold</span>"
                                        + "<span style=\"font-weight:400;font-style:italic\"> slanted</span></p><br /><ul><li dir=\"ltr\" aria-level=\"1\">"
                                        + "<p dir=\"ltr\" role=\"presentation\"><span>one</span></p></li><ul><li><p><span>two</span></p></li></ul></ul></b>"))
                .hasValue("# Title\n\nPlain **bold** *slanted*\n\n- one\n  - two");
    }

    @Test
    void theListsOfWordAreLists() {
        String item =
                "<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level%d lfo1'><!--[if !supportLists]-->"
                        + "<span style='font-family:Symbol'><span style='mso-list:Ignore'>%s<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span>"
                        + "<!--[endif]-->%s<o:p></o:p></p>\r\n";
        String html = "<p class=MsoNormal>Before <b>it</b><o:p></o:p></p>\n"
                + word(item, 1, "·", "one") + word(item, 2, "o", "inner") + word(item, 1, "·", "two")
                + "<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
                + word(item, 1, "3.", "third") + word(item, 1, "4.", "fourth");

        assertThat(markdown(html)).hasValue("Before **it**\n\n- one\n  - inner\n- two\n\n3. third\n4. fourth");
    }

    private static String word(String item, int level, String mark, String text) {
        return item.replace("%d", "" + level).replaceFirst("%s", mark).replaceFirst("%s", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p></p>",
                "<p>Just words</p>",
                "<meta charset=utf-8><span style='color:red;font-family:Arial'>Just</span> <span>words</span>",
                "<p>Two<br>lines</p>",
                "<pre style=\"font-family:'JetBrains Mono',monospace\"><span style='color:#cc7832'>int </span>a;<br></pre>",
                "<meta charset='utf-8'><div style=\"font-family: Consolas, monospace;white-space: pre;\"><div><span style='color:#f00'>a</span></div><div>b</div></div>",
                "<p style='font: 11px Menlo'>int a;</p><p style='font: 11px Menlo'><b>return</b></p>",
                "<script>alert(1)</script>"
            })
    void whatLooksPlainIsPastedPlain(String html) {
        assertThat(markdown(html)).isEmpty();
    }

    @Test
    void hostileTextComesToAnEnd() {
        for (String html : new String[] {
            "<div>".repeat(60_000),
            "<b><i>".repeat(20_000) + "x",
            "<ul><li>".repeat(20_000) + "x",
            "<blockquote>".repeat(20_000) + "<p>x<p>y",
            "<table><tr><td>".repeat(10_000),
            "<table>" + "<tr><td colspan=99>x".repeat(10_000),
            "<p style='mso-list:l0 level9 lfo1'>x</p>".repeat(4_000),
            "<a href='https://www.google.com/url?" + "&".repeat(80_000) + "'>x</a>",
            "<p>" + "*_`[<&".repeat(16_000) + "<b>x</b>",
            "<p>x</p> ".repeat(4_000),
            "<p>" + "&nbsp;x".repeat(20_000) + "\u00a0".repeat(60_000) + "x"
        }) {
            Assertions.assertThatNoException()
                    .isThrownBy(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(30), () -> attempt(html)));
        }
    }

    private static void attempt(String html) {
        try {
            markdown(html);
        } catch (Invalid tooLong) {
            assertThat(tooLong.errors()).isNotEmpty();
        }
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> markdown("x".repeat(1_000_001)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> markdown("<p>" + "word ".repeat(120_000) + "<b>x</b>"));
    }
}
