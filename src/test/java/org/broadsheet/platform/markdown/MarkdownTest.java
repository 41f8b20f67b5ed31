package org.broadsheet.platform.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in, HTML out; and whatever the text, HTML that is safe. */
class MarkdownTest {
    private final Markdown markdown = new Markdown();

    static Stream<Arguments> everyConstruct() {
        return Stream.of(
                arguments("text", "<p>text</p>"),
                arguments("*em* and **strong**", "<p><em>em</em> and <strong>strong</strong></p>"),
                arguments("~~gone~~", "<p><del>gone</del></p>"),
                arguments("one  \ntwo", "<p>one<br />\ntwo</p>"),
                arguments("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
                arguments("`code` and ``a`b``", "<p><code>code</code> and <code>a&#96;b</code></p>"),
                arguments("---", "<hr />"),
                arguments("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
                arguments("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
                arguments("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
                arguments("[text](/about \"Hint\")", "<p><a href=\"/about\" title=\"Hint\">text</a></p>"),
                arguments("[text][1]\n\n[1]: https://example.org", "<p><a href=\"https://example.org\">text</a></p>"),
                arguments("<https://example.org>", "<p><a href=\"https://example.org\">https://example.org</a></p>"),
                arguments(
                        "see https://example.org.",
                        "<p>see <a href=\"https://example.org\">https://example.org</a>.</p>"),
                arguments("a < b & c", "<p>a &lt; b &amp; c</p>"),
                arguments("&copy; \\*plain\\*", "<p>© *plain*</p>"),
                arguments("    code", "<pre tabindex=\"0\"><code>code\n</code></pre>"),
                arguments(
                        "```java\nint a < 2;\n```",
                        "<pre tabindex=\"0\"><code class=\"language-java\"><span class=\"tok-t\">int </span>a &lt; <span class=\"tok-n\">2</span>;\n</code></pre>"),
                arguments(
                        "## Two\n\n### Three", "<h2 id=\"section-two\">Two</h2>\n<h3 id=\"section-three\">Three</h3>"),
                arguments(
                        "## Ä b! 日本\n\n## Ä b! 日本",
                        "<h2 id=\"section-ä-b-日本\">Ä b! 日本</h2>\n<h2 id=\"section-ä-b-日本-1\">Ä b! 日本</h2>"),
                arguments("## हिन्दी में", "<h2 id=\"section-हिन्दी-में\">हिन्दी में</h2>"),
                arguments("## ภาษาไทยที่นี่", "<h2 id=\"section-ภาษาไทยที่นี่\">ภาษาไทยที่นี่</h2>"),
                arguments("## می‌خواهم", "<h2 id=\"section-می‌خواهم\">می‌خواهم</h2>"),
                arguments("## كِتَابٌ", "<h2 id=\"section-كِتَابٌ\">كِتَابٌ</h2>"),
                arguments(
                        "| a | b |\n|:--|--:|\n| 1 | 2 |",
                        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table><thead><tr><th align=\"left\">a</th><th align=\"right\">b</th></tr></thead><tbody><tr><td align=\"left\">1</td><td align=\"right\">2</td></tr></tbody></table></div>"),
                arguments(
                        "- [ ] open\n- [x] done",
                        "<ul><li><input type=\"checkbox\" disabled=\"\" aria-label=\"to do\" /> open</li><li><input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"done\" /> done</li></ul>"),
                arguments(
                        "Word[^1].\n\n[^1]: The note.",
                        "<p>Word<sup class=\"footnote-ref n1\"><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup>.</p>\n<section class=\"footnotes\">\n<ol><li id=\"fn-1\">\n<p>The note. <a href=\"#fnref-1\" class=\"footnote-backref\" aria-label=\"Back to reference 1\">↩</a></p>\n</li></ol>\n</section>"),
                arguments(
                        "![alt *x* `c`](/media/a.png \"T\")",
                        "<figure><img src=\"/media/a.png\" alt=\"alt x c\" fetchpriority=\"high\" /><figcaption>T</figcaption></figure>"),
                arguments("<kbd>k</kbd> <mark>m</mark>", "<p><kbd>k</kbd> <mark>m</mark></p>"),
                arguments("", ""));
    }

    @ParameterizedTest
    @MethodSource("everyConstruct")
    void everyConstructHasItsElement(String text, String html) {
        assertThat(html(text).strip()).isEqualTo(html);
    }

    @Test
    void thePageHasItsOwnH1() {
        assertThat(html("# One\n\n## Two\n\n###### Six")).isEqualTo("""
                        <h2 id="section-one">One</h2>
                        <h3 id="section-two">Two</h3>
                        <h6 id="section-six">Six</h6>
                        """);
        assertThat(html("Setext\n===\n\nx")).startsWith("<h2 id=\"section-setext\">Setext</h2>");
        assertThat(html("<h1>raw</h1>")).doesNotContain("<h1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a.png",
                "//example.org/a.png",
                "/\\example.org/a.png",
                "\\\\example.org/a.png",
                "http:/a.png"
            })
    void anImageThatIsNotOfThisSiteIsALink(String address) {
        Document page = Jsoup.parseBodyFragment(html("![what it shows](" + address.replace("\\", "\\\\") + ")"));

        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("a").text()).isEqualTo("what it shows");
    }

    @Test
    void aPictureWrittenAsHtmlIsSoundAndWaitsUnlessItIsTheFirst() {
        String html = html("<img src=\"/a.png\" loading=\"lazy\"> <img alt=\"src\" src=\"/b.png\" loading=\"now\">"
                + " <img src=\"/c.png\" loading=\"eager\"> <img alt=\"src\">");

        assertThat(html)
                .isEqualTo("<p><img src=\"/a.png\" alt=\"\" /> <img alt=\"src\" src=\"/b.png\" loading=\"lazy\" />"
                        + " <img src=\"/c.png\" loading=\"eager\" alt=\"\" /> </p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"https://example.org/a.png\">",
                "<img src=\"//example.org/a.png\">",
                "<img src=\"/\\example.org/a.png\">",
                "<img src=\"\\\\example.org/a.png\">",
                "<img srcset=\"https://example.org/a.png 2x\" src=\"a.png\">",
                "<picture><source srcset=\"//example.org/a.png\"><img src=x></picture>",
                "<video src=\"https://example.org/a.mp4\"></video>",
                "<audio src=\"https://example.org/a.mp3\"></audio>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<object data=\"https://example.org\"></object>",
                "<embed src=\"https://example.org\">",
                "<link rel=stylesheet href=\"https://example.org/a.css\">",
                "<style>@import 'https://example.org/a.css';</style>",
                "<table background=\"https://example.org/a.png\"><tr><td>x</table>",
                "<p style=\"background:url(https://example.org/a.png)\">x</p>",
                "<svg><image href=\"https://example.org/a.png\"/></svg>",
                "<input type=image src=\"https://example.org/a.png\">",
                "<base href=\"https://example.org\">",
                "<meta http-equiv=refresh content=\"0;url=https://example.org\">"
            })
    void nothingIsLoadedFromElsewhere(String text) {
        for (String html : List.of(html(text), html("In a line " + text))) {
            assertThat(html)
                    .doesNotContain("example.org")
                    .doesNotContain("<img")
                    .doesNotContain("style");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//example.org></sCrIpT>",
                "<p onclick=\"alert(1)\">x</p>",
                "<img src=/x onerror=alert(1)>",
                "<a href=\"/x\" onmouseover=\"alert(1)\">x</a>",
                "<svg onload=alert(1)>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<style>p{}</style>",
                "<p style=\"position:fixed\">x</p>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<form action=/logout><input name=a type=text><button>x</button></form>",
                "<textarea>x</textarea><select><option>x</select>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](vbscript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](data:image/png;base64,AAAA)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "<a href=\" javascript:alert(1)\">x</a>",
                "<a href=\"java\nscript:alert(1)\">x</a>",
                "<a href=\"&#x6A;avascript:alert(1)\">x</a>",
                "<a name=\"cookie\" id=\"location\">x</a>",
                "<h2 id=\"main\">x</h2>",
                "<p id=\"section-x\">x</p>",
                "<div class=\"page-header\">x</div>",
                "<code class=\"language-x y\">x</code>",
                "</main></body></html><p>x",
                "<!-- --><script>alert(1)</script><!-- -->",
                "<<script>script>alert(1)</script>",
                "<p title=\"</p><script>alert(1)</script>\">x</p>",
                "`<script>alert(1)</script>`",
                "```x\" onclick=\"alert(1)\n<script>\n```",
                "[x](/a\"onclick=alert(1))",
                "[x](/a '\"><script>alert(1)</script>')",
                "## <script>alert(1)</script>",
                "[^x\"><script>]: y\n\nz[^x\"><script>]"
            })
    void hostileTextIsHarmless(String text) {
        assertHarmless(html(text));
        assertHarmless(html("In a line " + text));
    }

    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(element.tagName())
                    .isNotIn("script", "style", "iframe", "svg", "math", "form", "button", "textarea", "select", "h1")
                    .isNotIn("object", "embed", "link", "meta", "base", "main");
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "name", "srcdoc", "action");
                switch (attribute.getKey()) {
                    case "href" ->
                        assertThat(attribute.getValue()).matches("(?i)(https?:|mailto:|/|#)[^\\s]*|[\\w%.-]*");
                    case "src" -> assertThat(attribute.getValue()).matches("/[^/\\\\].*");
                    case "id" -> assertThat(attribute.getValue()).matches("(section|fn|fnref)-[^\"<>\\s]*");
                    case "class" ->
                        assertThat(attribute.getValue()).matches("language-\\S+|footnote\\S*( n\\d+)?|scroll");
                    default -> {}
                }
            }
        }
    }

    private String html(String text) {
        return markdown.render("body", text).html();
    }
}
