package org.broadsheet.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words about the API and its code tell of the same. */
class ApiDocumentTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final DescriptionFiles files = new DescriptionFiles();
    private final JsonObject document = JsonParser.parseString(new ApiDocument(files)
                    .of(CallsInCode.all(), "https://example.org")
                    .toString())
            .getAsJsonObject();
    private final SchemaCheck check = new SchemaCheck(document);

    @Test
    void everyCallOfTheCodeIsDescribed() {
        assertThat(CallsInCode.all())
                .extracting(ApiCall::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(files.calls()).containsKey(name));
    }

    @Test
    void everyCallThatIsDescribedIsThere() {
        assertThat(CallsInCode.all())
                .extracting(ApiCall::name)
                .containsAll(files.calls().keySet());
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        List<String> wrong = new ArrayList<>();
        contents(
                document,
                "#",
                (place, content) -> check.errors(content.get("example"), content.getAsJsonObject("schema"))
                        .forEach(error -> wrong.add(place + ": " + error)));

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFieldThatIsToldOfIsOneOfTheRecord() {
        Map<String, Set<String>> unknown = new TreeMap<>();
        document.getAsJsonObject("components").getAsJsonObject("schemas").keySet().stream()
                .filter(name -> files.schemas().containsKey(name)
                        && files.schemas().get(name).containsKey("record"))
                .forEach(name -> {
                    var told = files.schemas().get(name);
                    Set<String> fields = Arrays.stream(DescribedShapes.type(told.getString("record"))
                                    .getRecordComponents())
                            .map(component -> RecordShape.wireName(component.getName()))
                            .collect(Collectors.toSet());
                    Set<String> others = Stream.concat(
                                    told
                                            .getOrDefault("fields", JsonValue.EMPTY_JSON_OBJECT)
                                            .asJsonObject()
                                            .keySet()
                                            .stream(),
                                    RecordShape.names(told, "nulls").stream())
                            .filter(field -> !fields.contains(field))
                            .collect(Collectors.toSet());
                    if (!others.isEmpty()) {
                        unknown.put(name, others);
                    }
                });

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyParameterOfAPathIsDescribed() {
        document.getAsJsonObject("paths").entrySet().forEach(path -> {
            List<String> wanted = PARAMETER
                    .matcher(path.getKey())
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
            path.getValue().getAsJsonObject().entrySet().forEach(call -> {
                List<String> told = new ArrayList<>();
                call.getValue().getAsJsonObject().getAsJsonArray("parameters").forEach(reference -> {
                    JsonObject parameter = check.resolved(reference.getAsJsonObject());
                    if (parameter.get("in").getAsString().equals("path")) {
                        told.add(parameter.get("name").getAsString());
                    }
                });
                assertThat(told).as(call.getKey() + " " + path.getKey()).containsExactlyInAnyOrderElementsOf(wanted);
            });
        });
    }

    private interface Visit {
        void content(String place, JsonObject content);
    }

    private static void contents(JsonObject object, String place, Visit visit) {
        object.entrySet().forEach(entry -> {
            String at = place + "/" + entry.getKey();
            if (entry.getValue() instanceof JsonObject inner) {
                if (inner.has("schema") && inner.has("example")) {
                    visit.content(at, inner);
                }
                contents(inner, at, visit);
            }
        });
    }
}
