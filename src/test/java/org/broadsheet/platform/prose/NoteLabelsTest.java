package org.broadsheet.platform.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.platform.markdown.Markdown;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A note is reached from its mark, and the mark from its note, whatever the label. */
class NoteLabelsTest {
    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "smith", "smith:2020", "*", "a'b", "a/b?c#d", "a%20b", "हिन्दी", "²", "<b>", "\"", "🙂"})
    void bothWaysLead(String label) {
        Document page = page("One[^" + label + "] and two[^" + label + "].\n\n[^" + label + "]: The note.\n");

        assertThat(page.select("li[id^=fn-]")).hasSize(1);
        assertThat(page.select("sup a[id^=fnref-]")).hasSize(2);
        assertAllLead(page, 4);
    }

    @Test
    void longLabelsLeadToo() {
        assertAllLead(page("One[^" + "x".repeat(300) + "].\n\n[^" + "x".repeat(300) + "]: The note."), 2);
    }

    @Test
    void plainLabelsKeepTheirs() {
        assertThat(page("a[^smith_2020.b-c]\n\n[^smith_2020.b-c]: x")
                        .select("li")
                        .eachAttr("id"))
                .containsExactly("fn-smith_2020.b-c");
    }

    @Test
    void aLabelThatIsGivenIsNobodyElses() {
        Document page =
                page("a[^*] b[^note-1] c[^A:B] d[^a:b]\n\n[^*]: One.\n[^note-1]: Two.\n[^a:b]: Three, with[^*].\n");

        assertThat(page.select("li").eachAttr("id")).doesNotHaveDuplicates().hasSize(3);
        assertThat(page.select("li").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("One."),
                        two -> assertThat(two).startsWith("Two."),
                        three -> assertThat(three).startsWith("Three"));
        assertAllLead(page, 10);
    }

    private static void assertAllLead(Document page, int links) {
        List<Element> all = page.select("a[href^=#]");
        assertThat(all).hasSize(links).allSatisfy(link -> {
            String id = URLDecoder.decode(link.attr("href").substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            assertThat(page.getElementById(id)).as(id).isNotNull();
        });
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private Document page(String text) {
        return Jsoup.parseBodyFragment(markdown.render("body", text).html());
    }
}
