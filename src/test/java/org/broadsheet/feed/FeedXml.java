package org.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** {@code FeedXml.of(answer)} is the Atom feed that was answered. */
final class FeedXml {
    private FeedXml() {}

    static Document of(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body(), Parser.xmlParser());
    }
}
