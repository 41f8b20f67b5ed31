package org.broadsheet.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What stands around an article on its page. */
@HttpTest
class SurroundingsIT {
    private static final Visitor READER = Visitor.from("203.0.113.142");

    private final Visitor program = Owner.api("203.0.113.143");

    @Test
    void anArticleLeadsToThoseBeforeAndAfterIt() {
        OffsetDateTime longAgo = OffsetDateTime.parse("1971-02-03T04:05:06Z");
        String one = dated("One", longAgo);
        String two = dated("Two", longAgo.plusDays(1));
        String three = dated("Three", longAgo.plusDays(1));

        assertThat(beside(two)).containsExactly(one, three);
        assertThat(beside(three)).startsWith(two);

        program.send("DELETE", "/api/articles/" + two.substring("/article/".length()) + "/publication");
        assertThat(beside(three)).startsWith(one);
        assertThat(beside(one)).endsWith(three);
    }

    @Test
    void whoeverComesBetweenIsLoggedAsAChangeOfBoth() {
        OffsetDateTime longAgo = OffsetDateTime.parse("1972-02-03T04:05:06Z");
        String one = dated("Older", longAgo);
        String three = dated("Newer", longAgo.plusDays(2));

        String two = dated("Between", longAgo.plusDays(1));

        assertThat(SiteDatabase.text(
                        "select touched from change_log where slug = ?", two.substring("/article/".length())))
                .contains(id(one), id(three));
    }

    @Test
    void aLongTextHasContents() {
        String path = Story.titled(Story.unique("Long"))
                .body("## First\n\n" + "word ".repeat(1200) + "\n\n## Second & last\n\n### Below")
                .published();

        assertThat(read(path).select(".contents a").eachAttr("href"))
                .containsExactly("#section-first", "#section-second--last", "#section-below");
        assertThat(read(path).select(".contents").text()).contains("Second & last");
    }

    @Test
    void aScreenReaderCallsATableInTheLanguageOfTheText() {
        String path = Story.titled(Story.unique("Tabelle"))
                .body("| a |\n| - |\n| b |")
                .language("de")
                .published();

        assertThat(read(path).select(".scroll").attr("aria-label")).isEqualTo("Tabelle");
    }

    private List<String> beside(String path) {
        return read(path).select(".beside a").eachAttr("href");
    }

    private String dated(String title, OffsetDateTime at) {
        JsonObject fields = new JsonObject();
        fields.addProperty("title", Story.unique(title));
        fields.addProperty("published", true);
        fields.addProperty("published_at", at.toString());
        JsonObject made = ApiAnswer.json(program.post("/api/articles", fields.toString()), 201);
        return "/article/" + made.get("slug").getAsString();
    }

    private static String id(String path) {
        return "article:"
                + SiteDatabase.text(
                        "select public_id from article where slug = ?", path.substring("/article/".length()));
    }

    private static Document read(String path) {
        return Jsoup.parse(READER.get(path).body());
    }
}
