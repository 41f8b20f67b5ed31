package org.broadsheet.feed.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** Who follows the delta feed alone has what the site has, whatever several people do to it at the same time. */
@HttpTest
class MirrorIT {
    private static final int WRITERS = 3;
    private static final int ROUNDS = 2;

    private static final Visitor OWNER = Owner.api("198.51.100.164");

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

    /** Publishes, renames, withdraws, trashes and renames tags. */
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
    void aTagThatIsMergedComesToTheMirror() {
        String one = Unique.name("merged");
        String other = Unique.name("stays");
        published(one);
        published(other);
        mirror.start();

        json(OWNER.put("/api/tags/" + one + "/successor", "{\"slug\": \"" + other + "\"}"), 200);

        assertThat(mirror.follow()).isNotEmpty();
        assertThat(mirror.articles()).isEqualTo(mirror.published());
    }

    @Test
    void tagsThatAreTwoAgainComeToTheMirror() {
        String one = Unique.name("merged");
        String other = Unique.name("stays");
        published(one);
        published(other);
        Visitor editor = People.add(Role.EDITOR).loggedIn();
        done(editor.form("/desk/tags/" + one, "tag").with("into", other).press("merge"));
        mirror.start();

        done(editor.forms("/desk/tags").stream()
                .filter(form -> form.buttons().equals(List.of("restore")))
                .reduce((first, second) -> first)
                .orElseThrow()
                .press("restore"));

        assertThat(mirror.follow()).hasSize(2);
        assertThat(mirror.articles()).isEqualTo(mirror.published());
    }

    @Test
    void whatBecomesOfASeriesComesToTheMirror() {
        String name = Unique.name("told");
        String path = pathOf(OWNER.post("/api/series", "{\"name\": \"" + name + "\"}"), 201);
        List<String> parts = Stream.of("one", "two", "three")
                .map(part -> idOf(published(part)))
                .toList();
        parts.subList(0, 2).forEach(part -> json(OWNER.send("PUT", path + "/articles/" + part), 200));
        mirror.start();

        assertFollowed(() -> json(OWNER.send("PUT", path + "/articles/" + parts.get(2)), 200));
        assertFollowed(() -> json(
                OWNER.put(
                        path + "/articles",
                        "{\"articles\": [\"" + parts.get(2) + "\", \"" + parts.get(0) + "\", \"" + parts.get(1)
                                + "\"]}"),
                200));
        String moved = pathOf(
                OWNER.send("PATCH", path, "application/merge-patch+json", "{\"name\": \"Renamed " + name + "\"}"), 200);
        assertFollowed(() -> {});
        assertFollowed(() -> OWNER.delete(moved + "/articles/" + parts.get(0)));
        assertFollowed(() -> OWNER.delete(moved));
    }

    private static String pathOf(HttpResponse<String> answer, int status) {
        return "/api/series/" + json(answer, status).get("slug").getAsString();
    }

    private void assertFollowed(Runnable change) {
        change.run();
        assertThat(mirror.follow()).isNotEmpty();
        assertThat(mirror.articles()).isEqualTo(mirror.published());
    }

    private static String idOf(String path) {
        return json(OWNER.get("/api/articles/" + path.substring("/article/".length())), 200)
                .get("id")
                .getAsString();
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
