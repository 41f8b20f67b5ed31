package org.broadsheet.search.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What to read after an article: found when it is published, shown as long as readers may see it. */
@HttpTest
class RelatedIT {
    static final Duration SOON = Duration.ofSeconds(20);

    private final Visitor reader = Visitor.from("203.0.113.64");
    private final Visitor editor = People.add(Role.EDITOR).loggedIn();
    private final String topic = Unique.name("lighthouses");

    @Test
    void whatIsAboutTheSameIsShownUntilReadersMayNotSeeItAnyMore() {
        String other = published("The old lamp");
        String path = published("The new lamp");
        await().atMost(SOON).until(() -> isRelated(path, other));
        assertThat(related(path)).contains(other);

        assertThat(editor.form(other + "/edit", "edit").press("withdraw").statusCode())
                .isEqualTo(302);

        assertThat(related(path)).doesNotContain(other);
    }

    @Test
    void anotherTitleIsShownAtOnce() {
        String other = published("The first lamp");
        String path = published("The second lamp");
        await().atMost(SOON).until(() -> isRelated(path, other));
        assertThat(reader.get(path).body()).contains("The first lamp");
        String title = Story.unique("Lamp under another name");

        assertThat(editor.form(other + "/edit", "edit")
                        .with("title", title)
                        .press("publish")
                        .statusCode())
                .isEqualTo(302);

        assertThat(reader.get(path).body()).contains(title);
    }

    private String published(String title) {
        return published(title, topic);
    }

    static String published(String title, String topic) {
        return Story.titled(Story.unique(title))
                .tags(topic)
                .body("Keepers of " + topic + " climb the stairs of " + topic + " at dusk.")
                .published();
    }

    private List<String> related(String path) {
        return Jsoup.parse(reader.get(path).body()).select(".related a").eachAttr("href");
    }

    static boolean isRelated(String path, String other) {
        return SiteDatabase.number(
                        "select count(*) from article_related r join article a on a.id = r.article_id"
                                + " join article o on o.id = r.related_id where a.slug = ? and o.slug = ?",
                        path.replace("/article/", ""),
                        other.replace("/article/", ""))
                > 0;
    }
}
