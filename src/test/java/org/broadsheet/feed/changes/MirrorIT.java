package org.broadsheet.feed.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.Role;
import org.junit.jupiter.api.Test;

/** Who follows the delta feed alone has what the site has, whatever several people do to it at the same time. */
@HttpTest
class MirrorIT {
    private static final int WRITERS = 3;
    private static final int ROUNDS = 2;

    private final Mirror mirror = new Mirror(Visitor.from("203.0.113.61"));

    @Test
    void aMirrorEndsUpIdenticalWhileSeveralWrite() throws Exception {
        long before = SiteDatabase.number("select n from change_counter");
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Long> told = new ArrayList<>();
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Visitor editor = People.add(Role.EDITOR).loggedIn();
                writers.add(threads.submit(() -> write(editor)));
            }
            mirror.start();
            while (!writers.stream().allMatch(Future::isDone)) {
                told.addAll(mirror.follow());
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdown();
        }
        told.addAll(mirror.follow());

        assertThat(mirror.articles()).isEqualTo(mirror.published());
        // Each number once, in its order, without a gap but those that readers are not told of.
        assertThat(told).isSorted().doesNotHaveDuplicates();
        long first = told.get(0);
        assertThat(LongStream.range(first, told.get(told.size() - 1))
                        .filter(number -> !told.contains(number))
                        .filter(number -> SiteDatabase.number(
                                        "select count(*) from change_log where number = ? and kind not like 'desk.%'",
                                        number)
                                > 0)
                        .toArray())
                .isEmpty();
        assertThat(told.get(told.size() - 1)).isGreaterThan(before);
    }

    /** Publishes, renames, withdraws, trashes, merges and renames tags. */
    private static void write(Visitor editor) {
        for (int round = 0; round < ROUNDS; round++) {
            String topic = Unique.name("mirrored");
            String moving = published(topic);
            String leaving = published(topic);
            String dying = published(topic);
            Form edit = editor.form(moving + "/edit", "edit");
            String slug = Unique.name("moved");
            done(edit.with("slug", slug).with("title", "Moved " + slug).press("publish"));
            done(editor.form(leaving + "/edit", "edit").press("withdraw"));
            done(editor.form("/desk/tags/" + topic, "tag")
                    .with("name", "Renamed " + topic)
                    .with("slug", "renamed-" + topic)
                    .press("save"));
            done(editor.form(dying + "/edit", "edit").press("trash"));
            if (round == 0) {
                done(editor.form(leaving + "/edit", "edit").press("publish"));
            }
        }
    }

    private static String published(String topic) {
        return Story.titled(Story.unique("To be mirrored"))
                .body("Text")
                .tags(topic)
                .published();
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    @Test
    void anAuthorsNewNameComesToTheMirror() {
        Person author = People.add(Role.EDITOR);
        author.withToken("articles:write", "articles:publish")
                .post("/api/articles", "{\"title\": \"" + Story.unique("Of mine") + "\", \"published\": true}");
        mirror.start();

        done(author.loggedIn()
                .form("/desk/account", "profile")
                .with("name", "Renée Renamed")
                .press("describe"));

        assertThat(mirror.follow()).hasSize(1);
        assertThat(mirror.articles()).isEqualTo(mirror.published());
    }
}
