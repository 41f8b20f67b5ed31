package org.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsoluteHtmlTest {
    private final AbsoluteHtml absolute = AbsoluteHtml.of(URI.create("https://example.org/article/one"));

    @ParameterizedTest
    @CsvSource({
        "/media/a/b.jpg, https://example.org/media/a/b.jpg",
        "//other.example/x, https://other.example/x",
        "#fn-1, https://example.org/article/one#fn-1",
        "?a=1, https://example.org/article/one?a=1",
        "two, https://example.org/article/two",
        "./two, https://example.org/article/two",
        "../tag/x, https://example.org/tag/x",
        "../../tag/x, https://example.org/tag/x",
        "article/two, https://example.org/article/article/two",
        "https://other.example/a&amp;b, https://other.example/a&amp;b",
        "mailto:jane&#64;example.org, mailto:jane&#64;example.org"
    })
    void addressesBecomeAbsolute(String address, String expected) {
        assertThat(absolute.rewritten("<p>x <a title=\"t\" href=\"" + address + "\">y</a></p>"))
                .isEqualTo("<p>x <a title=\"t\" href=\"" + expected + "\">y</a></p>");
        assertThat(absolute.rewritten("<img src=\"" + address + "\" alt=\"\">"))
                .isEqualTo("<img src=\"" + expected + "\" alt=\"\">");
    }

    @Test
    void soDoesEachPictureOfASet() {
        assertThat(absolute.rewritten("<img srcset=\"/a.jpg 480w,/b,c.jpg 960w, /d.jpg\" src=\"/a.jpg\">"))
                .isEqualTo("<img srcset=\"https://example.org/a.jpg 480w, https://example.org/b,c.jpg 960w,"
                        + " https://example.org/d.jpg\" src=\"https://example.org/a.jpg\">");
    }

    @Test
    void whatOnlyLooksLikeOneStays() {
        String html = "<p>A text says src=\"/x\" and <code>href=&quot;/y&quot;</code> $1 \\</p>";

        assertThat(absolute.rewritten(html)).isEqualTo(html);
    }
}
