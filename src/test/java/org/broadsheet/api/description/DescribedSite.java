package org.broadsheet.api.description;

import static org.broadsheet.testing.ApiAnswer.json;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.api.Problem;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;

/**
 * The site as its owner calls it, with what is known of it so far: {@code site.note(site.mine().get("/api/site"))} holds the answer against
 * the document.
 */
final class DescribedSite {
    static final String ADDRESS = "203.0.113.73";

    private final SeenAnswers seen = new SeenAnswers(json(Visitor.from(ADDRESS).get("/api/openapi.json"), 200));
    private final Map<String, String> known = new HashMap<>();
    private final String owner;

    DescribedSite() {
        Owner.ensure();
        HttpResponse<String> token = note(withPassword()
                .post(
                        "/api/tokens",
                        "{\"name\":\"described\",\"scopes\":[\"articles:read\",\"articles:write\",\"articles:publish\","
                                + "\"media:write\",\"site:admin\"]}"));
        owner = "Bearer " + Person.secretOf(json(token, 201));
    }

    SeenAnswers seen() {
        return seen;
    }

    HttpResponse<String> note(HttpResponse<String> answer) {
        return seen.note(answer);
    }

    /** What was made there. */
    HttpResponse<String> made(String path, String json) {
        HttpResponse<String> answer = note(mine().post(path, json));
        json(answer, 201);
        return answer;
    }

    /** As clients that are made of the document put something away: nothing but a problem could come back. */
    HttpResponse<String> gone(String path) {
        return note(mine("Accept", Problem.TYPE).delete(path));
    }

    /** The owner's program, with a header if one is given. */
    Visitor mine(String... header) {
        Visitor visitor = Visitor.from(ADDRESS).with("Authorization", owner);
        return header.length == 0 ? visitor : visitor.with(header[0], header[1]);
    }

    /** The owner before there is a token. */
    static Visitor withPassword() {
        return Visitor.from(ADDRESS).with("Authorization", Person.basic(Owner.USERNAME, Owner.PASSWORD));
    }

    /** Remembers what is in the place of the last parameter of a path; {@code old } before it is for an address that was left. */
    void know(String path, String value) {
        known.put(path, value);
    }

    String known(String path) {
        return known.get(path);
    }

    static String slug(HttpResponse<String> answer) {
        return json(answer, answer.statusCode()).get("slug").getAsString();
    }

    static String id(HttpResponse<String> answer) {
        return json(answer, 201).get("id").getAsString();
    }

    /** The path with what is known, of old addresses where there is one. */
    String path(String template, String age) {
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
