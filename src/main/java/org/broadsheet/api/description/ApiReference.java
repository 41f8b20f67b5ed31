package org.broadsheet.api.description;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.platform.cache.PageKeys;

/** The API for people: what the document says, part by part. */
@RequestScoped
@Named
public class ApiReference {
    @Inject
    ApiDescription description;

    @Inject
    PageKeys keys;

    private JsonObject document;
    private List<Chapter> parts;

    /** Calls that belong together. */
    public record Chapter(String name, String html, List<CallText> calls) {
        /** Its anchor, which no call has: one of them is called as its part. */
        public String id() {
            return "part-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    public void load() {
        keys.madeOf("site");
        document = description.document();
        CallReader reader = new CallReader(document);
        List<ToldCall> calls = document.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .map(call -> ToldCall.of(path.getKey(), call, reader)))
                .toList();
        parts = document.getJsonArray("tags").getValuesAs(JsonObject.class).stream()
                .map(tag -> new Chapter(
                        tag.getString("name"),
                        PlainMarkup.paragraphs(tag.getString("description")),
                        calls.stream()
                                .filter(call -> call.tag().equals(tag.getString("name")))
                                .map(ToldCall::text)
                                .toList()))
                .filter(part -> !part.calls().isEmpty())
                .toList();
    }

    private record ToldCall(String tag, CallText text) {
        static ToldCall of(String path, Map.Entry<String, JsonValue> call, CallReader reader) {
            JsonObject told = call.getValue().asJsonObject();
            return new ToldCall(told.getJsonArray("tags").getString(0), reader.read(call.getKey(), path, told));
        }
    }

    public String getHtml() {
        return PlainMarkup.paragraphs(document.getJsonObject("info").getString("description"));
    }

    public String getSummary() {
        return document.getJsonObject("info").getString("summary");
    }

    public String getVersion() {
        return document.getJsonObject("info").getString("version");
    }

    public List<Chapter> getParts() {
        return parts;
    }
}
