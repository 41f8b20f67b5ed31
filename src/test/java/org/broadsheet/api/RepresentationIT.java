package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.RawAnswer;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer of the API is a whole representation: validated, cacheable by who may, compressed for who wants it. */
@HttpTest
class RepresentationIT {
    private final Person person = People.add(Role.EDITOR);

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/tokens", "/api/articles", "/api/articles?status=draft", "/api/site"})
    void whatAProgramHasAlreadyIsNotSentAgain(String path) {
        Visitor program = program();
        HttpResponse<String> first = program.get(path);
        String tag = header(first, "ETag");

        HttpResponse<String> again =
                program.with("If-None-Match", "\"x\", W/" + tag).get(path);

        json(first, 200);
        assertThat(tag).matches("\"[^\"]+\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Cache-Control")).isEqualTo(header(first, "Cache-Control"));
        assertThat(header(program.with("If-None-Match", "\"x\"").get(path), "ETag"))
                .isEqualTo(tag);
    }

    @Test
    void aPartOfARepresentationIsOneToo() {
        String slug = Story.titled(Story.unique("In part")).published().replaceAll(".*/", "");
        Visitor program = program();
        for (String path : new String[] {
            "/api/articles/" + slug + "?fields=title,updated_at", "/api/authors/" + person.username() + "?fields=name"
        }) {
            HttpResponse<String> first = program.get(path);
            HttpResponse<String> again =
                    program().with("If-None-Match", header(first, "ETag")).get(path);

            json(first, 200);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(header(again, "ETag")).isNotEmpty().isEqualTo(header(first, "ETag"));
        }
        assertThat(header(program.get("/api/articles/" + slug + "?fields=updated_at"), "Last-Modified"))
                .isEqualTo(header(program.get("/api/articles/" + slug), "Last-Modified"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/site, false, no-cache",
        "/api/articles, false, no-cache",
        "/api/articles, true, 'private, no-cache'",
        "/api/me, true, no-store",
        "/api/media, true, 'private, no-cache'",
        "/api/nothing, false, no-store"
    })
    void whoMayKeepItIsSaid(String path, boolean token, String control) {
        HttpResponse<String> answer = (token ? program() : person.visitor()).get(path);

        assertThat(header(answer, "Cache-Control")).isEqualTo(control);
        assertThat(String.join(", ", answer.headers().allValues("Vary"))).contains("Accept-Encoding", "Authorization");
    }

    @Test
    void anArticleSaysWhenItWasChangedLast() {
        String path = Story.titled(Story.unique("Dated")).published();

        assertThat(header(person.visitor().get("/api/articles/" + path.replaceAll(".*/", "")), "Last-Modified"))
                .matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
    }

    @Test
    void whatIsUnchangedHasTheTagOfTheEncodingThatIsAskedFor() {
        String path = "/api/articles/"
                + Story.titled(Story.unique("Pressed"))
                        .body("word ".repeat(2000))
                        .published()
                        .replaceAll(".*/", "");
        Visitor program = program().with("Accept-Encoding", "gzip");
        String tag = header(program.get(path), "ETag");

        HttpResponse<String> again = program.with("If-None-Match", tag).get(path);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "ETag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerIsCompressedForWhoWantsIt(boolean token) {
        String slug = Story.titled(Story.unique("Long"))
                .body("word ".repeat(2000))
                .published()
                .replaceAll(".*/", "");
        String path = "/api/articles/" + slug;
        Visitor plain = token ? program() : person.visitor();
        String whole = plain.get(path).body();
        String tag = header(plain.get(path), "ETag");

        RawAnswer packed =
                RawAnswer.of((token ? program() : person.visitor()).with("Accept-Encoding", "br, gzip;q=0.5"), path);

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.unpacked()).isEqualTo(whole);
        assertThat(packed.bytes()).hasSizeLessThan(whole.length() / 4);
        assertThat(packed.header("ETag")).isNotEqualTo(tag).startsWith(tag.substring(0, tag.length() - 1));
        assertThat(plain.with("If-None-Match", packed.header("ETag")).get(path).statusCode())
                .isEqualTo(304);
        assertThat(RawAnswer.of(person.visitor().with("Accept-Encoding", "gzip;q=0"), path)
                        .header("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void whoTakesNoEncodingAtAllCannotBeAnswered() {
        problem(person.visitor().with("Accept-Encoding", "br, identity;q=0").get("/api/site"), 406);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/articles, 'GET,HEAD,OPTIONS,POST'",
        "/api/site, 'GET,HEAD,OPTIONS'",
        "/api/me, 'GET,HEAD,OPTIONS'",
        "/api/tokens/1, 'DELETE,OPTIONS'"
    })
    void optionsTellsTheMethodsAndNoMore(String path, String methods) {
        HttpResponse<String> answer = person.visitor().send("OPTIONS", path);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Allow").split(",\\s*")).contains(methods.split(","));
        assertThat(header(answer, "Content-Type")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/site", "/api/articles", "/api/me", "/api/media"})
    void headSaysWhatGetWould(String path) {
        HttpResponse<String> get = program().get(path);
        HttpResponse<String> head = program().send("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"ETag", "Content-Type", "Cache-Control", "Link"}) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    private Visitor program() {
        return person.withToken("articles:read", "media:write");
    }
}
