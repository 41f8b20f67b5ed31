package org.broadsheet.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.platform.markdown.Markdown;
import org.junit.jupiter.api.Test;

class ContentsTest {
    private static final int LONG = 4;

    private final Markdown markdown = new Markdown();

    @Test
    void headingsOfALongTextStandBelowEachOther() {
        List<Contents.ContentsEntry> entries = contents(
                "### Early\n\n## A *b* & `c<d>`[^1]\n\n### Below\n\n#### Too deep\n\n## End\n\n[^1]: Note", LONG);

        assertThat(entries)
                .extracting(Contents.ContentsEntry::getHtml)
                .containsExactly("Early", "A b &amp; c&lt;d&gt;", "End");
        assertThat(entries.get(1).getBelow())
                .extracting(Contents.ContentsEntry::getId)
                .containsExactly("section-below");
        assertThat(entries.get(2).getBelow()).isEmpty();
    }

    @Test
    void aShortTextAndOneWithFewHeadingsHasNone() {
        assertThat(contents("## One\n\n## Two\n\n## Three", LONG - 1)).isEmpty();
        assertThat(contents("## One\n\n## Two", LONG)).isEmpty();
    }

    @Test
    void codeThatLooksLikeAHeadingIsNone() {
        assertThat(contents("## One\n\n## Two\n\n`<h2 id=\"section-x\">x</h2>`", LONG))
                .isEmpty();
    }

    private List<Contents.ContentsEntry> contents(String text, int minutes) {
        return Contents.of(markdown.render("body", text).html(), minutes);
    }
}
