package org.broadsheet.api.description;

import com.google.gson.JsonObject;

/** A call of the document; its name is as in the files. */
record PromisedCall(String name, JsonObject told) {
    String method() {
        return name.substring(0, name.indexOf(' '));
    }

    String path() {
        return name.substring(name.indexOf(' ') + 1);
    }

    boolean promises(String status) {
        return told.getAsJsonObject("responses").has(status);
    }

    boolean hasBody() {
        return told.has("requestBody");
    }

    boolean takes(String parameter) {
        return told.getAsJsonArray("parameters").toString().contains("/parameters/" + parameter + "\"");
    }

    boolean fits(String method, String path) {
        return method().equals(method)
                && path.matches(path().replaceAll("\\{\\w+}", "[^/]+").replace(".", "\\."));
    }

    String type() {
        String type = hasBody()
                ? told.getAsJsonObject("requestBody")
                        .getAsJsonObject("content")
                        .keySet()
                        .iterator()
                        .next()
                : "application/json";
        return type.startsWith("multipart") ? type + "; boundary=b" : type;
    }

    String example() {
        return exampleIn(told.getAsJsonObject("requestBody"));
    }

    /** The example of a described body, or of an answer. */
    static String exampleIn(JsonObject described) {
        return described
                .getAsJsonObject("content")
                .entrySet()
                .iterator()
                .next()
                .getValue()
                .getAsJsonObject()
                .get("example")
                .toString();
    }
}
