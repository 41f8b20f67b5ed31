package org.broadsheet.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.media.Multipart;
import org.broadsheet.media.SamplePictures;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.Role;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Every answer that the document promises is given, in the shape that it says, and no other. */
@HttpTest
class DescribedAnswersIT {
    private static final String ADDRESS = "203.0.113.73";

    /** Answers that cannot be had here, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "429 .*", "the site under test has no limit; the tests of the limit see it",
            "503 .*", "takes a database that is away; the tests of an outage see it",
            "413 POST /api/media", "takes 25 MB; the tests of bounded bodies see it",
            "409 POST .*",
                    "where it is about two requests with one key at a time, the tests of repeated requests see it",
            "410 GET /api/changes", "takes changes older than those that are kept; its own tests see it",
            "(2|409|304).* /api/webhooks/\\{id}/deliveries/.*",
                    "takes another program that is told; the tests of deliveries see it",
            "409 PUT /api/series/\\{slug}/articles/\\{id}", "takes a hundred articles");

    private final SeenAnswers seen = new SeenAnswers(json(Visitor.from(ADDRESS).get("/api/openapi.json"), 200));
    private final Map<String, String> known = new HashMap<>();
    private final String owner;

    DescribedAnswersIT() {
        Owner.ensure();
        Person person = new Person(Owner.USERNAME, ADDRESS);
        HttpResponse<String> token = note(Visitor.from(ADDRESS)
                .with("Authorization", Person.basic(person.username(), Owner.PASSWORD))
                .post(
                        "/api/tokens",
                        "{\"name\":\"described\",\"scopes\":[\"articles:read\",\"articles:write\",\"articles:publish\","
                                + "\"media:write\",\"site:admin\"]}"));
        owner = "Bearer " + Person.secretOf(json(token, 201));
    }

    @Test
    @Disabled("Its scenario makes a webhook that leads inside, which is refused: it has not run to its end yet")
    void everyAnswerThatIsDescribedIsGivenAndNoOther() {
        somethingOfEverything();
        seen.calls().forEach(this::refusals);
        conflicts();
        endings();

        assertThat(seen.wrong()).isEmpty();
        Set<String> missing = new TreeSet<>(seen.missing());
        missing.removeIf(answer -> ELSEWHERE.keySet().stream().anyMatch(answer::matches));
        assertThat(missing).as("answers that nobody saw").isEmpty();
    }

    private void somethingOfEverything() {
        String article = slug(made(
                "/api/articles",
                "{\"title\":\"" + Unique.name("described") + "\",\"tags\":[\"" + Unique.name("Topic") + "\"]}"));
        String old = article;
        article = slug(note(mine("If-Match", "*")
                .send(
                        "PATCH",
                        "/api/articles/" + old,
                        "application/merge-patch+json",
                        "{\"slug\":\"" + Unique.name("moved") + "\"}")));
        note(mine("If-Match", "*")
                .put(
                        "/api/articles/" + article,
                        "{\"title\":\"Written over\",\"slug\":\"" + article + "\",\"tags\":[\"" + Unique.name("Topic")
                                + "\"]}"));
        note(mine().put("/api/articles/" + article + "/publication", "{}"));
        String published = article;
        article = slug(note(mine("If-Match", "*")
                .send(
                        "PATCH",
                        "/api/articles/" + published,
                        "application/merge-patch+json",
                        "{\"slug\":\"" + Unique.name("moved-again") + "\"}")));
        known.put("old /api/articles/{slug}", published);
        known.put("/api/articles/{slug}", article);
        note(mine().post(
                        "/api/articles/batch",
                        "{\"items\":[{\"article\":{\"title\":\"Of a batch\"}},{\"article\":{}}]}"));
        note(mine().send("POST", "/api/articles/" + article + "/revisions/1/restoration"));
        known.put("/api/articles/{slug}/previews/{id}", id(made("/api/articles/" + article + "/previews", "{}")));
        String tag = slug(made("/api/tags", "{\"name\":\"" + Unique.name("Quay") + "\"}"));
        known.put("old /api/tags/{slug}", tag);
        known.put(
                "/api/tags/{slug}",
                slug(note(mine().send(
                                "PATCH",
                                "/api/tags/" + tag,
                                "application/merge-patch+json",
                                "{\"slug\":\"" + Unique.name("pier") + "\"}"))));
        String series = slug(made("/api/series", "{\"name\":\"" + Unique.name("Walks") + "\"}"));
        known.put("old /api/series/{slug}", series);
        series = slug(note(mine().send(
                        "PATCH",
                        "/api/series/" + series,
                        "application/merge-patch+json",
                        "{\"name\":\"" + Unique.name("Tours") + "\"}")));
        known.put("/api/series/{slug}", series);
        String articleId =
                json(mine().get("/api/articles/" + article), 200).get("id").getAsString();
        known.put("/api/series/{slug}/articles/{id}", articleId);
        note(mine().send("PUT", "/api/series/" + series + "/articles/" + articleId));
        note(mine().put("/api/series/" + series + "/articles", "{\"articles\":[\"" + articleId + "\"]}"));
        known.put(
                "/api/media/{id}",
                id(note(Multipart.form()
                        .file("lamps.png", "image/png", SamplePictures.png(40 + (int) (System.nanoTime() % 400), 30))
                        .with("alt", "Lamps")
                        .sendBy(mine(), "/api/media"))));
        note(mine().send(
                        "PATCH",
                        "/api/media/" + known.get("/api/media/{id}"),
                        "application/json",
                        "{\"alt\":\"Old lamps\"}"));
        known.put("/api/pages/{slug}", slug(made("/api/pages", "{\"title\":\"" + Unique.name("Colophon") + "\"}")));
        note(mine().send(
                        "PATCH",
                        "/api/pages/" + known.get("/api/pages/{slug}"),
                        "application/json",
                        "{\"body\":\"Text\"}"));
        note(mine().send("PATCH", "/api/site", "application/json", "{}"));
        note(mine().send("PATCH", "/api/me", "application/json", "{}"));
        String user = People.add(Role.AUTHOR).username();
        known.put("/api/users/{username}", user);
        known.put("/api/authors/{username}", Owner.USERNAME);
        note(mine().send("PATCH", "/api/users/" + user, "application/json", "{\"role\":\"author\"}"));
        note(mine().send("POST", "/api/users/" + user + "/password-reset"));
        note(mine().post(
                        "/api/users/" + user + "/handover",
                        "{\"to\":\"" + People.add(Role.AUTHOR).username() + "\"}"));
        known.put(
                "/api/invitations/{id}", id(made("/api/invitations", "{\"role\":\"author\",\"label\":\"Somebody\"}")));
        known.put(
                "/api/webhooks/{id}",
                id(made("/api/webhooks", "{\"url\":\"https://192.0.2.1/\",\"events\":[\"site.*\"]}")));
        note(mine().send(
                        "PATCH",
                        "/api/webhooks/" + known.get("/api/webhooks/{id}"),
                        "application/json",
                        "{\"active\":false}"));
        known.put(
                "/api/tokens/{id}",
                id(note(Visitor.from(ADDRESS)
                        .with("Authorization", Person.basic(Owner.USERNAME, Owner.PASSWORD))
                        .post("/api/tokens", "{\"name\":\"other\",\"scopes\":[\"articles:read\"]}"))));
        note(mine().get("/api/search?q=described"));
    }

    /** What a call answers to who reads, to who may not, and to what is wrong in the same way everywhere. */
    private void refusals(SeenAnswers.PromisedCall call) {
        String path = path(call.path(), "");
        String query = call.path().equals("/api/search") ? "?q=described" : "";
        String body = call.hasBody() ? "{" : "";
        String method = call.method();
        if (method.equals("GET") && !path.contains("/deliveries/")) {
            HttpResponse<String> answer = note(mine().get(path + query));
            note(mine("If-None-Match", header(answer, "ETag")).get(path + query));
        }
        if (call.promises("406")) {
            note(mine("Accept", "text/html").send(method, path + query, type(call), body));
        }
        if (call.promises("401")) {
            String secured = call.path().equals("/api/articles")
                    ? "?status=draft"
                    : call.path().equals("/api/articles/{slug}") ? "?draft=true" : "";
            note(Visitor.from(ADDRESS).send(method, path + (method.equals("GET") ? secured : ""), type(call), body));
        }
        if (call.promises("403")) {
            String secured = method.equals("GET")
                    ? call.path().equals("/api/articles")
                            ? "?status=draft"
                            : call.path().equals("/api/articles/{slug}") ? "?draft=true" : ""
                    : "";
            String whole = call.hasBody() ? example(call) : "";
            for (String scope : List.of("site:metrics", "articles:read")) {
                note(People.add(Role.AUTHOR)
                        .withToken(scope)
                        .with("If-Match", "*")
                        .send(method, path + secured, type(call), whole));
            }
        }
        if (call.hasBody()) {
            note(mine("If-Match", "*")
                    .send(method, path, type(call), type(call).startsWith("multipart") ? "--b--\r\n" : "{"));
            note(mine().send(method, path, "text/plain", "{}"));
            if (!type(call).startsWith("multipart")) {
                note(mine("If-Match", "*").send(method, path, type(call), "{\"a\":\"" + "a".repeat(4_300_000) + "\"}"));
            }
        } else if (call.promises("400")) {
            note(
                    method.equals("GET")
                            ? mine().get(path + (query.isEmpty() ? "?" : query + "&") + bad(call))
                            : mine("Idempotency-Key", "a".repeat(300)).send(method, path));
        }
        if (call.promises("404")) {
            note(
                    call.path().contains("{")
                            ? mine("If-Match", "*")
                                    .send(method, nowhere(call.path()), type(call), call.hasBody() ? example(call) : "")
                            : mine().get(path + (query.isEmpty() ? "?" : query + "&") + "page=99999"));
        }
        if (call.promises("412")) {
            note(mine("If-Match", "\"stale\"").send(method, path, type(call), call.hasBody() ? example(call) : ""));
        }
        if (call.promises("428")) {
            note(mine().send(method, path, type(call), example(call)));
        }
        if (call.promises("301") || call.promises("308")) {
            note(mine("If-Match", "*")
                    .send(method, path(call.path(), "old "), type(call), call.hasBody() ? example(call) : ""));
        }
        if (call.promises("422")) {
            String key = Unique.name("key");
            Visitor again = call.path().equals("/api/tokens")
                    ? Visitor.from(ADDRESS).with("Authorization", Person.basic(Owner.USERNAME, Owner.PASSWORD))
                    : mine();
            note(again.with("Idempotency-Key", key).send(method, nowhere(path(call.path(), "")), type(call), "{"));
            note(again.with("Idempotency-Key", key).send(method, nowhere(path(call.path(), "")), type(call), "{ "));
        }
    }

    private void conflicts() {
        String article = "/api/articles/" + known.get("/api/articles/{slug}");
        String draft = slug(made("/api/articles", "{\"title\":\"" + Unique.name("rival") + "\"}"));
        String taken = known.get("/api/articles/{slug}");
        note(mine().post("/api/articles", "{\"title\":\"x\",\"slug\":\"" + taken + "\"}"));
        note(mine("If-Match", "*").put("/api/articles/" + draft, "{\"title\":\"x\",\"slug\":\"" + taken + "\"}"));
        note(mine("If-Match", "*")
                .send("PATCH", "/api/articles/" + draft, "application/json", "{\"slug\":\"" + taken + "\"}"));
        note(mine().delete("/api/articles/" + draft + "/publication"));
        note(mine().send("POST", article + "/restoration"));
        note(mine().delete(article + "/publication"));
        note(Visitor.from(ADDRESS).get(article));
        note(mine().delete("/api/articles/" + draft));
        note(mine().delete("/api/articles/" + draft));
        note(mine().put("/api/articles/" + draft + "/publication", "{}"));
        note(mine().send("POST", "/api/articles/" + draft + "/revisions/1/restoration"));
        note(mine().send("POST", "/api/articles/" + draft + "/restoration"));
        JsonObject tag =
                json(mine().get(article), 200).getAsJsonArray("tags").get(0).getAsJsonObject();
        note(mine().post("/api/tags", "{\"name\":\"" + tag.get("name").getAsString() + "\"}"));
        note(mine().send(
                        "PATCH",
                        "/api/tags/" + known.get("/api/tags/{slug}"),
                        "application/json",
                        "{\"slug\":\"" + tag.get("slug").getAsString() + "\"}"));
        note(mine().delete("/api/tags/" + tag.get("slug").getAsString()));
        String series = "{\"name\":\""
                + json(mine().get("/api/series/" + known.get("/api/series/{slug}")), 200)
                        .get("name")
                        .getAsString() + "\"}";
        note(mine().post("/api/series", series));
        note(mine().send(
                        "PATCH",
                        "/api/series/" + slug(made("/api/series", "{\"name\":\"" + Unique.name("Rides") + "\"}")),
                        "application/json",
                        series));
        String picture = json(mine().get("/api/media/" + known.get("/api/media/{id}")), 200)
                .get("markdown")
                .getAsString();
        made("/api/articles", "{\"title\":\"Shows a picture\",\"published\":true,\"body\":\"" + picture + "\"}");
        note(mine().delete("/api/media/" + known.get("/api/media/{id}")));
        note(mine().delete("/api/pages/about"));
        note(mine().post("/api/pages", "{\"title\":\"x\",\"slug\":\"about\"}"));
        note(mine().send("PATCH", "/api/users/" + Owner.USERNAME, "application/json", "{\"disabled\":true}"));
    }

    private void endings() {
        String series = "/api/series/" + known.get("/api/series/{slug}");
        note(mine().delete(series + "/articles/" + known.get("/api/series/{slug}/articles/{id}")));
        note(mine().delete(series));
        note(mine().send("POST", series + "/restoration"));
        String tag = "/api/tags/" + known.get("/api/tags/{slug}");
        String other = slug(made("/api/tags", "{\"name\":\"" + Unique.name("Heir") + "\"}"));
        note(mine().put(tag + "/successor", "{\"slug\":\"" + other + "\"}"));
        note(mine().delete("/api/tags/" + other));
        String unused = "/api/media/"
                + id(note(Multipart.form()
                        .file("b.png", "image/png", SamplePictures.png(500 + (int) (System.nanoTime() % 400), 20))
                        .sendBy(mine(), "/api/media")));
        note(mine().delete(unused));
        note(mine().send("POST", unused + "/restoration"));
        note(mine().delete("/api/articles/" + known.get("/api/articles/{slug}") + "/previews/"
                + known.get("/api/articles/{slug}/previews/{id}")));
        for (String path :
                List.of("/api/pages/{slug}", "/api/invitations/{id}", "/api/webhooks/{id}", "/api/tokens/{id}")) {
            note(mine().delete(path(path, "")));
        }
    }

    private HttpResponse<String> note(HttpResponse<String> answer) {
        return seen.note(answer);
    }

    private HttpResponse<String> made(String path, String json) {
        HttpResponse<String> answer = note(mine().post(path, json));
        json(answer, 201);
        return answer;
    }

    private Visitor mine(String... header) {
        Visitor visitor = Visitor.from(ADDRESS).with("Authorization", owner);
        return header.length == 0 ? visitor : visitor.with(header[0], header[1]);
    }

    private static String slug(HttpResponse<String> answer) {
        return json(answer, answer.statusCode()).get("slug").getAsString();
    }

    private static String id(HttpResponse<String> answer) {
        return json(answer, 201).get("id").getAsString();
    }

    private static String type(SeenAnswers.PromisedCall call) {
        String type = call.hasBody()
                ? call.told()
                        .getAsJsonObject("requestBody")
                        .getAsJsonObject("content")
                        .keySet()
                        .iterator()
                        .next()
                : "application/json";
        return type.startsWith("multipart") ? type + "; boundary=b" : type;
    }

    private static String example(SeenAnswers.PromisedCall call) {
        return call.told()
                .getAsJsonObject("requestBody")
                .getAsJsonObject("content")
                .entrySet()
                .iterator()
                .next()
                .getValue()
                .getAsJsonObject()
                .get("example")
                .toString();
    }

    private static String bad(SeenAnswers.PromisedCall call) {
        return call.takes("perPage")
                ? "per_page=0"
                : call.takes("afterNumber") ? "after=x" : call.takes("fields") ? "fields=nonsense" : "nonsense=1";
    }

    private static String nowhere(String path) {
        return path.replaceFirst("\\{\\w+}$", "999999999").replaceAll("\\{\\w+}", "nothing-like-that");
    }

    /** The path with what is known, of old addresses where there is one. */
    private String path(String template, String age) {
        String path = "";
        String soFar = "";
        for (String step : template.substring(1).split("/", -1)) {
            soFar += "/" + step;
            path += "/"
                    + (step.startsWith("{") ? known.getOrDefault(age + soFar, known.getOrDefault(soFar, "1")) : step);
        }
        return path;
    }
}
