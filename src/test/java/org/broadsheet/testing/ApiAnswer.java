package org.broadsheet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What each answer of the API has to be: {@code ApiAnswer.json(response, 200)} is its body,
 * {@code ApiAnswer.problem(response, 400, "title")} a refusal that names the field.
 */
public final class ApiAnswer {
    private ApiAnswer() {}

    /** The JSON object, once status and media type are as they have to be. */
    public static JsonObject json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith("application/json");
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    /** The problem (RFC 9457), with errors of exactly these fields where any are named. */
    public static JsonObject problem(HttpResponse<String> response, int status, String... fields) {
        String what = response.request().method() + " " + response.uri() + " → " + response.statusCode() + " "
                + response.body();
        assertThat(response.statusCode()).as(what).isEqualTo(status);
        assertThat(header(response, "Content-Type")).as(what).startsWith("application/problem+json");
        JsonObject problem = JsonParser.parseString(response.body()).getAsJsonObject();
        assertThat(problem.get("status").getAsInt()).as(what).isEqualTo(status);
        assertThat(problem.get("type").getAsString()).as(what).isNotBlank();
        assertThat(problem.get("title").getAsString()).as(what).isNotBlank();
        assertThat(problem.get("detail").getAsString()).as(what).isNotBlank();
        if (fields.length > 0) {
            assertThat(fieldsOf(problem)).as(what).containsExactlyInAnyOrder(fields);
        }
        return problem;
    }

    /** The texts under one name of each item of a list, in its order. */
    public static List<String> texts(JsonObject list, String name) {
        return stream(list, "items").map(item -> item.get(name).getAsString()).toList();
    }

    public static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static List<String> fieldsOf(JsonObject problem) {
        assertThat(problem.has("errors")).as(problem.toString()).isTrue();
        return stream(problem, "errors")
                .peek(error -> assertThat(error.get("message").getAsString()).isNotBlank())
                .map(error -> error.get("field").getAsString())
                .toList();
    }

    private static Stream<JsonObject> stream(JsonObject object, String array) {
        return StreamSupport.stream(object.getAsJsonArray(array).spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }
}
