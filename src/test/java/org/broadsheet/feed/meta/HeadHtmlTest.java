package org.broadsheet.feed.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import jakarta.json.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadHtmlTest {
    private static final String HOSTILE = "</script><script>alert(1)</script> \"' & <!-- \u2028 ]]>";

    @Test
    void nothingLeavesItsAttribute() {
        Document head = Jsoup.parse(new HeadHtml()
                .link("canonical", "https://example.org/?a=1&b=\"><b>", "title", HOSTILE)
                .meta("og:title", HOSTILE)
                .meta("description", HOSTILE)
                .meta("og:image", " ")
                .toString());

        assertThat(head.head().childrenSize()).isEqualTo(3);
        assertThat(head.selectFirst("link").attr("href")).isEqualTo("https://example.org/?a=1&b=\"><b>");
        assertThat(head.selectFirst("link").attr("title")).isEqualTo(HOSTILE);
        assertThat(head.selectFirst("meta[property=og:title]").attr("content")).isEqualTo(HOSTILE);
        assertThat(head.selectFirst("meta[name=description]").attr("content")).isEqualTo(HOSTILE);
    }

    @Test
    void nothingEndsABlockOfData() {
        Document head = Jsoup.parse(new HeadHtml()
                .data(Json.createObjectBuilder().add("name", HOSTILE).build())
                .toString());

        assertThat(head.select("script")).hasSize(1);
        String data = head.selectFirst("script").data();
        assertThat(data).doesNotContain("<").doesNotContain("\u2028");
        assertThat(JsonParser.parseString(data).getAsJsonObject().get("name").getAsString())
                .isEqualTo(HOSTILE);
    }

    @Test
    void aTextBeginsBetweenItsWords() {
        ReadableText text = ReadableText.of("<p>One &amp; <em>two</em>,\nthree&#64;four</p><ul><li>five</li></ul>");

        assertThat(text.text()).isEqualTo("One & two , three@four five");
        assertThat(text.beginning(100)).isEqualTo(text.text());
        assertThat(text.beginning(20)).isEqualTo("One & two ,…");
        assertThat(text.words()).isEqualTo(5);
        assertThat(ReadableText.of("").beginning(10)).isEmpty();
        assertThat(ReadableText.of("<p>" + "😀".repeat(20) + "</p>").beginning(10))
                .isEqualTo("😀😀😀😀…");
        assertThat(ReadableText.of("<p>日本語の新聞 Asahi</p>").words()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"en, en_US", "de, de_DE", "de-AT, de_AT", "pt-BR, pt_BR", "zh-Hant, zh_TW", "ar, ar_EG", "eo, eo_001"})
    void aLocaleHasACountry(String language, String locale) {
        assertThat(PageHead.locale(language)).isEqualTo(locale);
    }
}
