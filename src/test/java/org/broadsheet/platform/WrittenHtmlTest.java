package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.broadsheet.platform.markdown.Markdown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What stays of elements and addresses that somebody wrote. */
class WrittenHtmlTest {
    private final Markdown markdown = new Markdown();

    static Stream<Arguments> kept() {
        return Stream.of(
                arguments("<b>b</b> <i>i</i> <u>u</u>", "<b>b</b> <i>i</i> <u>u</u>"),
                arguments(
                        "<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>",
                        "<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>"),
                arguments("<bdi>אבג</bdi> <bdo dir=\"rtl\">abc</bdo>", "<bdi>אבג</bdi> <bdo dir=\"rtl\">abc</bdo>"),
                arguments("<b class=\"x\" style=\"color:red\">b</b>", "<b>b</b>"),
                arguments("[call](tel:+49-30-1234)", "<a href=\"tel:&#43;49-30-1234\">call</a>"));
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                arguments("[![build](https://x.org/b.png)](https://x.org)", "<a href=\"https://x.org\">build</a>"),
                arguments("[a *![b](//x.org/b.png)* c](/about)", "<a href=\"/about\">a <em>b</em> c</a>"),
                arguments(
                        "[![](https://x.org/b.png)](https://x.org)",
                        "<a href=\"https://x.org\">https://x.org/b.png</a>"),
                arguments("![build](https://x.org/b.png)", "<a href=\"https://x.org/b.png\">build</a>"),
                arguments("![x](pic.png)", "x"),
                arguments("![x](../pic.png)", "x"),
                arguments("![](pic.png)", "pic.png"),
                arguments("![x]()", "x"),
                arguments(
                        "[![x](/media/a.png)](/about)",
                        "<a href=\"/about\"><img src=\"/media/a.png\" alt=\"x\" fetchpriority=\"high\" /></a>"));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void whatMeansSomethingIsKept(String text, String html) {
        assertThat(html(text)).isEqualTo("<p>" + html + "</p>\n");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureThatIsNotShownLeavesItsDescription(String text, String html) {
        assertThat(html(text)).isEqualTo("<p>" + html + "</p>\n");
    }

    private String html(String text) {
        return markdown.render("body", text).html();
    }
}
