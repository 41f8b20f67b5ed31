package org.broadsheet.media.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.broadsheet.media.Multipart;
import org.broadsheet.media.picture.Darkroom;
import org.broadsheet.media.picture.SamplePictures;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** Pictures by API, and how readers get them. */
@HttpTest
class MediaResourceIT {
    private static final String PATH = "/api/media";

    private final Visitor program = People.add(Role.AUTHOR).withToken("media:write");
    private final Visitor reader = Visitor.from("203.0.113.80");
    private final byte[] file = SamplePictures.jpeg(1000, 500, UUID.randomUUID().hashCode());

    private HttpResponse<String> send(String name, byte[] content, String alt) {
        return Multipart.form()
                .file(name, "image/jpeg", content)
                .with("alt", alt)
                .sendBy(program, PATH);
    }

    private String added(String name) {
        String url = json(send(name, file, ""), 201).get("url").getAsString();
        return url.substring(SiteUnderTest.current().url().toString().length());
    }

    @Test
    void anUploadAnswersWithTheAddressesOfAllWidths() {
        HttpResponse<String> answer = send("A [bridge].JPG", file, "A [new] bridge");
        JsonObject media = json(answer, 201);

        assertThat(header(answer, "Location"))
                .isEqualTo(SiteUnderTest.current().url() + PATH + "/"
                        + media.get("id").getAsString());
        assertThat(media.get("name").getAsString()).isEqualTo("a-bridge.jpg");
        assertThat(media.get("alt").getAsString()).isEqualTo("A [new] bridge");
        assertThat(media.get("markdown").getAsString()).startsWith("![A \\[new\\] bridge](/media/");
        assertThat(media.getAsJsonArray("variants"))
                .extracting(variant -> variant.getAsJsonObject().get("width").getAsInt())
                .containsExactly(480, 960, 1000);
        media.getAsJsonArray("variants")
                .forEach(variant -> assertThat(
                                reader.get(variant.getAsJsonObject().get("url").getAsString())
                                        .statusCode())
                        .isEqualTo(200));
        assertThat(json(program.get(PATH + "/" + media.get("id").getAsString()), 200))
                .isEqualTo(media);
    }

    @Test
    void theListIsSearchedAndPaged() {
        String word = Unique.name("quay");
        send(word + ".jpg", file, "");

        assertThat(ApiAnswer.texts(json(program.get(PATH + "?q=" + word), 200), "name"))
                .containsExactly(word + ".jpg");
        problem(program.get(PATH + "?words=x"), 400, "words");
        problem(program.get(PATH + "?page=0"), 400, "page");
    }

    @Test
    void whatCannotBeTakenIsAProblem() {
        problem(send("x.jpg", new byte[0], ""), 400, "file");
        problem(
                send("x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), ""),
                400,
                "file");
        problem(send("x.png", SamplePictures.announcing(50_000, 50_000), ""), 400, "file");
        problem(send("x.jpg", file, "x".repeat(501)), 400, "alt");
        problem(Multipart.form().with("alt", "no file").sendBy(program, PATH), 400, "file");
        problem(
                Multipart.form()
                        .file("a.jpg", "image/jpeg", file)
                        .with("colour", "x")
                        .sendBy(program, PATH),
                400,
                "colour");
        problem(program.post(PATH, "{}"), 415);
        problem(program.send("POST", PATH, "multipart/form-data", file), 400);
        problem(program.sendUntyped("POST", PATH, ""), 400, "file");
        problem(program.send("POST", PATH, "multipart/form-data; boundary=b", "--b\r\na: b\r\n\r\n\r\n--b--\r\n"), 400);
        problem(program.send("POST", PATH, "image/jpeg", file), 415);
    }

    @Test
    void whatIsTooLargeIsSaidSo() {
        problem(send("x.jpg", new byte[Darkroom.MOST_BYTES + 1], ""), 413);
    }

    @Test
    void itTakesTheScope() {
        Multipart form = Multipart.form().file("a.jpg", "image/jpeg", file);

        problem(form.sendBy(reader, PATH), 401);
        problem(form.sendBy(People.add(Role.AUTHOR).withToken("articles:write"), PATH), 403);
        problem(People.add(Role.AUTHOR).withToken("articles:read").get(PATH), 403);
    }

    @Test
    void aPictureIsKeptForEverByWhoeverGotIt() {
        String url = added("For ever.jpeg");
        HttpResponse<String> answer = reader.get(url);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "Content-Disposition")).isEqualTo("inline; filename=\"for-ever.jpg\"");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(header(answer, "Set-Cookie")).isEmpty();

        String tag = header(answer, "ETag");
        assertThat(tag).startsWith("\"").endsWith("\"");
        HttpResponse<String> again = Visitor.from("203.0.113.81")
                .with("If-None-Match", "\"x\", W/" + tag)
                .get(url);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);

        HttpResponse<String> head = reader.send("HEAD", url);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(header(answer, "Content-Length"));
        assertThat(reader.send("POST", url).statusCode()).isEqualTo(405);
    }

    @Test
    void anAddressThatNamesNothingIsNotFound() {
        String url = added("one.jpg");
        String folder = url.substring(0, url.lastIndexOf('/'));
        for (String path : new String[] {
            "/media/",
            "/media/" + "0".repeat(64) + "/one.jpg",
            folder + "/one.png",
            folder + "/481/one.jpg",
            folder + "/1000/one.jpg",
            folder + "/480/..%2fone.jpg",
            folder + "/one.exe",
            folder.replace("/media/", "/media/..%2f") + "/one.jpg"
        }) {
            HttpResponse<String> answer = reader.get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(header(answer, "Cache-Control")).as(path).doesNotContain("immutable");
        }
    }
}
