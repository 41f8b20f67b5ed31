package org.broadsheet.article.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.platform.markdown.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown in, links that follow their articles out. */
class ArticleHrefsTest {
    private final ArticleHrefs hrefs = ArticleHrefs.of(URI.create("https://news.example"));
    private final Markdown markdown = new Markdown();

    static Stream<Arguments> linksThatFollow() {
        return Stream.of(
                arguments("[a](/article/old)", "/article/new"),
                arguments("[a](article/old)", "/article/new"),
                arguments("[a](../article/old)", "/article/new"),
                arguments("[a](https://news.example/article/old)", "https://news.example/article/new"),
                arguments("[a](HTTPS://News.Example/article/old)", "HTTPS://News.Example/article/new"),
                arguments("[a](/article/old#section-two)", "/article/new#section-two"),
                arguments("[a](/article/old?a=b&c=d#e)", "/article/new?a&#61;b&amp;c&#61;d#e"),
                arguments("[a](/article/old \"A title\")", "/article/new"),
                arguments("[a][1]\n\n[1]: /article/old", "/article/new"),
                arguments("<a title=\"x > y\" href='/article/old'>a</a>", "/article/new"),
                arguments("https://news.example/article/old", "https://news.example/article/new"));
    }

    @ParameterizedTest
    @MethodSource
    void linksThatFollow(String text, String href) {
        String html = markdown.render("body", text).html();

        assertThat(hrefs.slugs(html)).containsExactly("old");
        assertThat(hrefs.rewritten(html, Map.of("old", "new"))).contains("href=\"" + href + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/article/old",
                "`[a](/article/old)`",
                "[a](/article/old/edit)",
                "[a](/article/older)",
                "[a](/article/OLD)",
                "[a](/tag/old)",
                "[a](https://else.example/article/old)",
                "[a](https://news.example.org/article/old)",
                "[a](//news.example/article/old)",
                "[a](/x/article/old)",
                "![a](/article/old)",
                "[a](/about \"href=&quot;/article/old&quot;\")",
                "&lt;a href=\"/article/old\">",
                "    <a href=\"/article/old\">"
            })
    void whatIsNoLinkToTheArticleStaysAsItIs(String text) {
        String html = markdown.render("body", text).html();

        assertThat(hrefs.rewritten(html, Map.of("old", "new"))).isEqualTo(html);
    }

    @Test
    void theFormForAnotherArticleIsNoneItself() {
        String html = markdown.render("body", "[a](/article/new) [b](/article/new?a=b) [c](/article/new-year)")
                .html();

        assertThat(hrefs.slugs(html)).containsExactly("new-year");
        assertThat(hrefs.slug("/article/new")).isEmpty();
        assertThat(hrefs.slug("/article/news")).contains("news");
    }

    @Test
    void manyLinksAreRewrittenAtOnceAndEachByItself() {
        String html = markdown.render("body", "[a](/article/a) [b](/article/b) [c](/article/c) [a](/article/a)")
                .html();

        assertThat(hrefs.slugs(html)).containsExactly("a", "b", "c");
        assertThat(hrefs.rewritten(html, Map.of("a", "b", "b", "a")))
                .isEqualTo("<p><a href=\"/article/b\">a</a> <a href=\"/article/a\">b</a>"
                        + " <a href=\"/article/c\">c</a> <a href=\"/article/b\">a</a></p>\n");
    }

    @Test
    void anAddressNamesItsSlug() {
        assertThat(hrefs.slug("/article/old?x#y")).contains("old");
        assertThat(hrefs.slug("https://news.example/article/old")).contains("old");
        assertThat(hrefs.slug("/article/old/revisions")).isEmpty();
        assertThat(hrefs.slug("/article/")).isEmpty();
        assertThat(hrefs.slug("mailto:a@example.org")).isEmpty();
    }
}
