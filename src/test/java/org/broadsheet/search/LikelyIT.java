package org.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a page that says that there is nothing at an address suggests. */
@HttpTest
class LikelyIT {
    private final Visitor reader = Visitor.from("203.0.113.182");
    private final String word = SearchPageIT.word("cormorant");

    @Test
    void aMistypedSlugLeadsToTheArticle() {
        String path = published("The " + word + " of the shore");

        assertThat(likely("/article/the-" + word.replace("cormorant", "cormornat") + "-of-the-shore"))
                .containsExactly(path);
        assertThat(likely("/" + word)).containsExactly(path);
        assertThat(likely("/series/" + word)).containsExactly(path);
    }

    @Test
    void aLongAddressLeadsToItToo() {
        String title = "Where the " + word + " and all its relatives of the northern and the southern shores spend the"
                + " winter, and what they may be doing there";
        String path = published(title);

        assertThat(path).hasSizeGreaterThan(130);
        assertThat(likely(path + "-again")).contains(path);
    }

    @Test
    void anAddressInAnotherScriptLeadsToIt() {
        String path = published(word + " 東京の古い庭園の長い歴史");

        assertThat(likely("/article/" + SearchPageIT.encoded(word + "-東京の古い庭園の長い歴史")))
                .containsExactly(path);
    }

    @Test
    void theAddressThatAnArticleHadOnAnotherSystemLeadsToIt() {
        String path = published("About the " + word);

        assertThat(likely("/2019/05/" + word + ".html")).containsExactly(path);
        assertThat(likely("/2019/05/31/about-the-" + word + ".PHP")).containsExactly(path);
        assertThat(likely("/" + word + ".png")).isEmpty();
    }

    @Test
    void whatMeansNothingIsSaidWithoutSuggestions() {
        assertThat(likely("/%FF")).isEmpty();
        assertThat(likely("/" + "a".repeat(2000))).isEmpty();
        assertThat(likely("/" + "q7x-".repeat(90))).isEmpty();
    }

    private String published(String title) {
        String path = Story.titled(title).body("Text").published();
        await().atMost(SearchPageIT.SOON)
                .until(() -> reader.get("/search?q=" + word).body().contains(path));
        return path;
    }

    private List<String> likely(String address) {
        HttpResponse<String> answer = reader.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 404);
        Document page = Jsoup.parse(answer.body());
        return page.select("main li a").eachAttr("href");
    }
}
