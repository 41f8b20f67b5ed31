package org.broadsheet.api.description;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;

/** The schemas by their names: those of records from their code, those of what is sent from the files. */
final class DescribedShapes {
    private final Map<String, JsonObject> told;
    private final RecordShape records;

    DescribedShapes(Map<String, JsonObject> told) {
        this.told = told;
        records = new RecordShape(told.entrySet().stream()
                .filter(schema -> schema.getValue().containsKey("record"))
                .collect(Collectors.toMap(schema -> schema.getValue().getString("record"), Map.Entry::getKey)));
    }

    JsonObject schema(String name) {
        JsonObject known = told.get(name);
        if (known == null) {
            return Schemas.list(Schemas.listed(name));
        }
        if (!known.containsKey("record")) {
            return Schemas.input(known);
        }
        return Schemas.with(records.of(type(known.getString("record")), known), known.get("says"));
    }

    /** The record of a schema, without initialising its class. */
    static Class<?> type(String name) {
        try {
            return Class.forName(name, false, DescribedShapes.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException("The record " + name + " is described and not there", gone);
        }
    }
}
