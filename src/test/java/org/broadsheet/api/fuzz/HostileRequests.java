package org.broadsheet.api.fuzz;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * {@code new HostileRequests(document, token, known, seed).next()}: a call of the description that is wrong in one or more ways. The same
 * seed makes the same requests.
 */
final class HostileRequests {
    private static final byte[] NOTHING = {};

    /** Values of path parameters behind which there is something, by how their paths begin. */
    private final Map<String, String> known;

    private final String token;
    private final Random random;
    private final List<DescribedOperation> operations = new ArrayList<>();

    /** What a call takes. */
    private record DescribedOperation(
            String method, String path, List<String> query, List<String> types, JsonObject example) {}

    HostileRequests(JsonObject document, String token, Map<String, String> known, long seed) {
        this.token = token;
        this.known = known;
        random = new Random(seed);
        document.getAsJsonObject("paths")
                .entrySet()
                .forEach(path -> path.getValue()
                        .getAsJsonObject()
                        .entrySet()
                        .forEach(call -> operations.add(read(document, path.getKey(), call))));
    }

    private static DescribedOperation read(JsonObject document, String path, Map.Entry<String, JsonElement> call) {
        JsonObject told = call.getValue().getAsJsonObject();
        List<String> query = new ArrayList<>();
        for (JsonElement reference : told.getAsJsonArray("parameters")) {
            String name = reference.getAsJsonObject().get("$ref").getAsString().replaceFirst(".*/", "");
            JsonObject parameter = document.getAsJsonObject("components")
                    .getAsJsonObject("parameters")
                    .getAsJsonObject(name);
            if (parameter.get("in").getAsString().equals("query")) {
                query.add(parameter.get("name").getAsString());
            }
        }
        JsonObject content = told.has("requestBody")
                ? told.getAsJsonObject("requestBody").getAsJsonObject("content")
                : new JsonObject();
        List<String> types = List.copyOf(content.keySet());
        return new DescribedOperation(
                call.getKey().toUpperCase(Locale.ROOT),
                path,
                query,
                types,
                types.isEmpty()
                        ? new JsonObject()
                        : content.getAsJsonObject(types.get(0)).getAsJsonObject("example"));
    }

    HostileRequest next() {
        DescribedOperation operation = HostileValues.any(operations, random);
        int way = random.nextInt(operation.types().isEmpty() ? 6 : 12);
        List<String> headers = new ArrayList<>();
        if (random.nextInt(10) > 0) {
            headers.add("Authorization: Bearer " + token);
        }
        if (way == 0 || random.nextInt(12) == 0) {
            String hostile = HostileValues.any(HostileValues.HEADERS, random);
            if (hostile.startsWith("Authorization")) {
                headers.clear();
            }
            headers.add(hostile);
        } else if (random.nextBoolean()) {
            headers.add("If-Match: *");
        }
        String method = way == 1 ? HostileValues.any(HostileValues.METHODS, random) : operation.method();
        // A path that is right is deleted for good, and leaves less to be hostile to.
        boolean wrongPath = way == 2 || operation.method().equals("DELETE") || method.equals("DELETE");
        String address = path(operation.path(), wrongPath) + query(operation.query(), way == 3 || way == 4);
        if (operation.types().isEmpty()) {
            return new HostileRequest(method, address, headers, NOTHING);
        }
        boolean form = operation.types().get(0).startsWith("multipart");
        String type = way == 5
                ? HostileValues.any(HostileValues.TYPES, random)
                : form ? "multipart/form-data; boundary=b" : operation.types().get(0);
        if (!type.isEmpty()) {
            headers.add("Content-Type: " + type);
        }
        if (random.nextInt(20) == 0) {
            String[] length = HostileValues.any(HostileValues.LENGTHS, random).split("\\|", 2);
            headers.add(length[0]);
            return new HostileRequest(method, address, headers, length[1].getBytes(StandardCharsets.UTF_8));
        }
        return new HostileRequest(method, address, headers, body(operation, form, way < 6 && random.nextInt(4) == 0));
    }

    private byte[] body(DescribedOperation operation, boolean form, boolean right) {
        if (right) {
            return operation.example().toString().getBytes(StandardCharsets.UTF_8);
        }
        return form ? HostileBodies.form(random) : HostileBodies.json(operation.example(), random);
    }

    private String path(String template, boolean wrong) {
        StringBuilder path = new StringBuilder();
        boolean done = false;
        for (String step : template.substring(1).split("/", -1)) {
            path.append('/');
            if (!step.startsWith("{")) {
                path.append(step);
            } else if (wrong && (!done || random.nextBoolean())) {
                path.append(HostileValues.any(HostileValues.IN_ADDRESS, random));
                done = true;
            } else {
                path.append(known.getOrDefault(path + step, "1"));
            }
        }
        return wrong && !done ? path + "/" + HostileValues.any(HostileValues.IN_ADDRESS, random) : path.toString();
    }

    private String query(List<String> names, boolean wrong) {
        if (!wrong) {
            return "";
        }
        List<String> some = new ArrayList<>(names);
        some.add("nonsense");
        int count = 1 + random.nextInt(3);
        return random.ints(count, 0, some.size())
                .mapToObj(some::get)
                .map(name -> name + (random.nextInt(12) == 0 ? "[]" : "") + "="
                        + HostileValues.any(HostileValues.IN_ADDRESS, random))
                .collect(Collectors.joining("&", "?", ""));
    }
}
