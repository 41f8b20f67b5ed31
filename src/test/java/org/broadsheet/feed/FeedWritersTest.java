package org.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Both formats, written of texts that try to break out. */
class FeedWritersTest {
    private static final String HOSTILE = "]]> </title></script> &amp; \"quoted\" 😀 \u0001\u0000\uffff\ud800 العربية";
    private static final String KEPT = "]]> </title></script> &amp; \"quoted\" 😀  العربية";

    @Test
    void whateverATextHoldsTheXmlIsWellFormed() throws Exception {
        Document atom = parsed(AtomFeed.of(feed(HOSTILE)));

        assertThat(atom.getElementsByTagNameNS("*", "title").item(1).getTextContent())
                .isEqualTo(KEPT);
        assertThat(atom.getElementsByTagNameNS("*", "name").item(0).getTextContent())
                .isEqualTo(KEPT);
        assertThat(atom.getElementsByTagNameNS("*", "content").item(0).getTextContent())
                .isEqualTo("<p>" + KEPT);
        assertThat(atom.getElementsByTagNameNS("*", "category")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("label")
                        .getTextContent())
                .isEqualTo(KEPT);
    }

    @Test
    void whateverATextHoldsTheJsonSaysIt() {
        JsonObject item = JsonParser.parseString(JsonFeed.of(feed(HOSTILE.replace("\ud800", ""))))
                .getAsJsonObject()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();

        assertThat(item.get("title").getAsString()).isEqualTo(HOSTILE.replace("\ud800", ""));
    }

    @Test
    void aFeedIsAsOldAsItsNewestEntryAndAnEmptyOneIsNotOfNow() {
        assertThat(feed("x").updated()).isEqualTo(Instant.parse("2030-01-02T00:00:00Z"));
        assertThat(new Feed("urn:x", "t", "", "en", "h", "i", Optional.empty(), "a", 1, false, List.of()).updated())
                .isEqualTo(Instant.EPOCH);
    }

    private static Feed feed(String text) {
        FeedEntry entry = new FeedEntry(
                "urn:1",
                "https://example.org/article/a",
                text,
                text,
                "en",
                "<p>" + text,
                Optional.empty(),
                Instant.parse("2030-01-01T00:00:00Z"),
                Instant.parse("2030-01-02T00:00:00Z"),
                List.of(new FeedEntry.Writer(text, "https://example.org/author/a", Optional.empty())),
                List.of(new FeedEntry.Topic("topic", text)));
        return new Feed(
                "urn:0",
                text,
                text,
                "en",
                "https://example.org/",
                "i",
                Optional.empty(),
                "f",
                1,
                false,
                List.of(entry));
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
