package org.broadsheet.api.description;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.broadsheet.api.Json;

/** The short forms of the files, written out: {@code Schemas.named("Article[]")} is a reference to the schema of a list of articles. */
final class Schemas {
    private Schemas() {}

    static JsonObject reference(String kind, String name) {
        return Json.createObjectBuilder()
                .add("$ref", "#/components/" + kind + "/" + name)
                .build();
    }

    /** The schema of that name; {@code Article[]} is one page of a list, which is named {@code ArticleList}. */
    static JsonObject named(String name) {
        return reference("schemas", isList(name) ? listName(name) : name);
    }

    static boolean isList(String name) {
        return name.endsWith("[]");
    }

    static String itemName(String name) {
        return isList(name) ? name.substring(0, name.length() - 2) : name;
    }

    static String listName(String name) {
        return itemName(name) + "List";
    }

    /** What a list of that name lists. */
    static String listed(String listName) {
        return listName.substring(0, listName.length() - "List".length());
    }

    /** The schema with what is told of it: a sentence, or keywords of its own. */
    static JsonObject with(JsonObject schema, JsonValue told) {
        if (told == null) {
            return schema;
        }
        JsonObjectBuilder whole = Json.createObjectBuilder(schema);
        if (told instanceof JsonString sentence) {
            return whole.add("description", sentence).build();
        }
        told.asJsonObject().forEach(whole::add);
        return whole.build();
    }

    /** What a caller sends: an object of these fields, and no others unless it is open. */
    static JsonObject input(JsonObject told) {
        JsonObjectBuilder schema = Json.createObjectBuilder().add("type", "object");
        schema.add("description", told.getString("says"));
        schema.add("properties", told.getJsonObject("fields"));
        if (told.containsKey("required")) {
            schema.add("required", told.getJsonArray("required"));
        }
        return schema.add("additionalProperties", told.getBoolean("open", false))
                .build();
    }

    /** One page of a list. */
    static JsonObject list(String item) {
        JsonObjectBuilder properties = Json.createObjectBuilder()
                .add(
                        "items",
                        Json.createObjectBuilder()
                                .add("type", "array")
                                .add("items", reference("schemas", item))
                                .add("description", "The items of this page."))
                .add("total", number("How many items all pages have together."))
                .add("page", number("The number of this page, from 1."))
                .add("pages", number("How many pages there are; 0 for an empty list."))
                .add(
                        "next",
                        Json.createObjectBuilder()
                                .add(
                                        "type",
                                        Json.createArrayBuilder().add("string").add("null"))
                                .add(
                                        "description",
                                        "In place of `page` and `pages` where `after` was asked for: what to ask for next."));
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("description", "One page of a list.")
                .add("properties", properties)
                .add("required", Json.createArrayBuilder().add("items").add("total"))
                .build();
    }

    private static JsonObjectBuilder number(String says) {
        return Json.createObjectBuilder()
                .add("type", "integer")
                .add("format", "int64")
                .add("minimum", 0)
                .add("description", says);
    }
}
