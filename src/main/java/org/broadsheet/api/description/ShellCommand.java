package org.broadsheet.api.description;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A call with {@code curl}, with the examples of the document: {@code new ShellCommand(reader).of("get", path, call)}. */
record ShellCommand(CallReader reader) {
    String of(String method, String path, JsonObject call) {
        List<String> parts = new ArrayList<>();
        String verb = method.equals("get") ? "" : "-X " + method.toUpperCase(Locale.ROOT) + " ";
        parts.add("curl " + verb + quoted(site() + address(path, call)));
        String security = call.getJsonArray("security").toString();
        if (security.contains("password")) {
            parts.add("-u jane");
        } else if (!security.contains("{}")) {
            parts.add("-H \"Authorization: Bearer $TOKEN\"");
        }
        reader.parameters(call)
                .filter(parameter -> parameter.getString("name").equals("If-Match"))
                .forEach(parameter -> parts.add("-H " + quoted("If-Match: " + text(parameter.get("example")))));
        if (call.containsKey("requestBody")) {
            parts.addAll(body(call.getJsonObject("requestBody").getJsonObject("content")));
        }
        return String.join(" \\\n  ", parts);
    }

    private String site() {
        return reader.document().getJsonArray("servers").getJsonObject(0).getString("url");
    }

    private String address(String path, JsonObject call) {
        List<JsonObject> parameters = reader.parameters(call).toList();
        String address = path;
        String query = "";
        for (JsonObject parameter : parameters) {
            String example = text(parameter.get("example"));
            if (parameter.getString("in").equals("path")) {
                address = address.replace("{" + parameter.getString("name") + "}", example);
            } else if (parameter.getString("in").equals("query") && parameter.getBoolean("required")) {
                query = "?" + parameter.getString("name") + "=" + example;
            }
        }
        return address + query;
    }

    private static List<String> body(JsonObject content) {
        Map.Entry<String, JsonValue> first = content.entrySet().iterator().next();
        if (first.getKey().startsWith("multipart/")) {
            return List.of("-F file=@lamps.png", "-F " + quoted("alt=Lamps along the quay"));
        }
        return List.of(
                "-H " + quoted("Content-Type: " + first.getKey()),
                "-d " + quoted(first.getValue().asJsonObject().get("example").toString()));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    /** One word of a shell, whatever is in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
