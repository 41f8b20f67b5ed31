package org.broadsheet.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.RawAnswer;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a reader's page weighs on the wire, in bytes. */
@HttpTest
class PageWeightIT {
    private static final int KILOBYTE = 1024;

    private final Visitor reader = Visitor.from("203.0.113.149").with("Accept-Encoding", "gzip");

    @Test
    void aTypicalArticleItsStyleSheetAndTheScriptOfSearchAreLight() {
        String path = Story.titled(Story.unique("Of the usual length"))
                .summary("What a summary says, in one sentence of the usual length, for those who only look.")
                .body(paragraphs())
                .tags("One", "Two", "Three")
                .published();

        RawAnswer article = RawAnswer.of(reader, path);
        Document page = Jsoup.parse(article.unpacked());

        assertThat(article.bytes().length).isLessThanOrEqualTo(14 * KILOBYTE);
        assertThat(page.select("script:not([type=application/ld+json])")).isEmpty();
        assertThat(weight(page.select("link[rel=stylesheet]").attr("href"))).isLessThanOrEqualTo(8 * KILOBYTE);
        Document search = Jsoup.parse(RawAnswer.of(reader, "/search").unpacked());
        assertThat(search.select("script[src]")).isEmpty();
        assertThat(search.select("script[type=module]").get(0).data()).hasSizeBetween(1, 3 * KILOBYTE);
    }

    private int weight(String address) {
        RawAnswer asset = RawAnswer.of(reader, address);
        assertThat(asset.header("Content-Encoding")).as(address).isEqualTo("gzip");
        assertThat(asset.header("Cache-Control")).as(address).contains("immutable");
        return asset.bytes().length;
    }

    /** About 1,200 words, none of them like the one before. */
    private static String paragraphs() {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 1200; word++) {
            text.append(Integer.toString(word * 7919 % 46_656, 36)).append("ing");
            text.append(word % 120 == 119 ? "\n\n## Part " + word + "\n\n" : word % 60 == 59 ? ".\n\n" : " ");
        }
        return text.toString();
    }
}
