package org.broadsheet.api.description;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code seen.note(answer)} holds an answer of the site against the document, and remembers that there is one; {@code seen.missing()} are
 * those that the document promises and nobody saw.
 */
final class SeenAnswers {
    private final JsonObject document;
    private final SchemaCheck check;
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> wrong = new TreeSet<>();
    private final Set<String> details = new TreeSet<>();

    SeenAnswers(JsonObject document) {
        this.document = document;
        check = new SchemaCheck(document);
    }

    List<PromisedCall> calls() {
        List<PromisedCall> calls = new ArrayList<>();
        document.getAsJsonObject("paths")
                .entrySet()
                .forEach(path -> path.getValue()
                        .getAsJsonObject()
                        .entrySet()
                        .forEach(call -> calls.add(new PromisedCall(
                                call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                call.getValue().getAsJsonObject()))));
        return calls;
    }

    HttpResponse<String> note(HttpResponse<String> answer) {
        String status = Integer.toString(answer.statusCode());
        String method = answer.request().method();
        String path = answer.request().uri().getPath();
        Optional<PromisedCall> call = calls().stream()
                .filter(promised -> promised.fits(method, path))
                .min(Comparator.comparing(promised -> promised.path().split("\\{", -1).length));
        String what = status + " " + call.map(PromisedCall::name).orElse(method + " " + path);
        if (call.isEmpty() || !call.get().promises(status)) {
            wrong.add(what + " is not described: " + answer.body());
            return answer;
        }
        seen.add(what);
        if (answer.statusCode() >= 400) {
            details.add(detail(answer.body()));
        }
        JsonObject promised =
                check.resolved(call.get().told().getAsJsonObject("responses").getAsJsonObject(status));
        shape(promised, answer).forEach(error -> wrong.add(what + ": " + error));
        return answer;
    }

    private List<String> shape(JsonObject promised, HttpResponse<String> answer) {
        if (!promised.has("content")) {
            return answer.body().isEmpty() || (answer.statusCode() < 400 && answer.statusCode() >= 300)
                    ? List.of()
                    : List.of("has a body");
        }
        JsonElement content = promised.getAsJsonObject("content")
                .get(answer.headers().firstValue("Content-Type").orElse("none").replaceFirst(";.*", ""));
        return content == null
                ? List.of("is of another type")
                : check.errors(
                        JsonParser.parseString(answer.body()),
                        content.getAsJsonObject().getAsJsonObject("schema"));
    }

    /** What examples of problems say, and no problem did; numbers are others each time. */
    Set<String> unsaid() {
        Set<String> unsaid = new TreeSet<>();
        for (PromisedCall call : calls()) {
            for (String status : call.told().getAsJsonObject("responses").keySet()) {
                String what = status + " " + call.name();
                if (status.startsWith("4") && seen.contains(what)) {
                    JsonObject answer = call.told().getAsJsonObject("responses").getAsJsonObject(status);
                    String detail = detail(PromisedCall.exampleIn(check.resolved(answer)));
                    if (!details.contains(detail)) {
                        unsaid.add(what + ": " + detail);
                    }
                }
            }
        }
        return unsaid;
    }

    private static String detail(String body) {
        return body.isEmpty()
                ? ""
                : JsonParser.parseString(body)
                        .getAsJsonObject()
                        .get("detail")
                        .getAsString()
                        .replaceAll("\\d+", "9");
    }

    Set<String> wrong() {
        return wrong;
    }

    /** As {@code 409 POST /api/tags}. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        calls().forEach(call -> call.told()
                .getAsJsonObject("responses")
                .keySet()
                .forEach(status -> missing.add(status + " " + call.name())));
        missing.removeAll(seen);
        return missing;
    }
}
