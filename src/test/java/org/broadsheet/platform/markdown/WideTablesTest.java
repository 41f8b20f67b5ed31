package org.broadsheet.platform.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No table makes a page wider than its screen. */
class WideTablesTest {
    private static final String REGION = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">";

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("<p>x</p>", "<p>x</p>"),
                arguments("a<table>1</table>b", "a" + REGION + "<table>1</table></div>b"),
                arguments(
                        "<table>1</table><table>2</table>",
                        REGION + "<table>1</table></div>" + REGION + "<table>2</table></div>"),
                arguments(
                        "<table><td><div><table>$1</table></div></td></table>",
                        REGION + "<table><td><div><table>$1</table></div></td></table></div>"),
                arguments(
                        "<div class=\"note\"><table>1</table></div>",
                        "<div class=\"note\">" + REGION + "<table>1</table></div></div>"),
                arguments(
                        REGION + "<div class=\"note\"><table>1</table></div></div><table>2</table>",
                        REGION + "<div class=\"note\"><table>1</table></div></div>" + REGION
                                + "<table>2</table></div>"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableScrollsOnItsOwn(String html, String wrapped) {
        assertThat(WideTables.in(html)).isEqualTo(wrapped);
    }

    @Test
    void howeverItIsWritten() {
        String html = new Markdown().render("body", """
                        <table><tr><td>one</td></tr></table>

                        | two |
                        |-----|
                        | 2   |

                        <div class="scroll"><table><tr><td>three</td></tr></table></div>

                        In a line <table title="a > b"><tr><td>four</table>

                        > <table><tr><td>five</td></tr></table></div></div></table>
                        """).html();
        Document page = Jsoup.parseBodyFragment(html);

        assertThat(page.select("table")).hasSize(5);
        assertThat(page.select("div.scroll[tabindex=0][role=region] > table")).hasSize(5);
        assertThat(page.select("div.scroll div.scroll")).isEmpty();
    }
}
