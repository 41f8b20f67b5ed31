package org.broadsheet.api.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Random;

/** Bodies that no honest program sends: {@code HostileBodies.json(example, random)}. */
final class HostileBodies {
    /** More than the API takes. */
    private static final int HUGE = 4_300_000;

    /** With {@code b} as boundary. */
    private static final List<String> FORMS = List.of(
            "",
            "--b",
            "--b--\r\n",
            part("a: b", ""),
            part("nonsense", "a"),
            part("Content-Disposition: nonsense", "a"),
            part("Content-Disposition: form-data; name=\"file\"", "no file"),
            part("Content-Disposition: form-data; name=\"file\"; filename=\"\"", ""),
            part(
                    "Content-Disposition: form-data; name=\"file\"; filename=\"../../a.png\"\nContent-Type: image/png",
                    "\u0089PNG no picture"),
            part(
                    "Content-Disposition: form-data; name=\"file\"; filename=\"a\u0000.svg\"\nContent-Type: image/svg+xml",
                    "<svg onload=\"alert(1)\"/>"),
            part("a: b\n".repeat(5000) + "c: d", ""),
            part("Content-Disposition: form-data; name=\"alt\"", "a".repeat(100_000)));

    /** As JSON, in the place of a field's value. */
    private static final List<String> IN_FIELD = List.of(
            "null",
            "true",
            "-1",
            "0.5",
            "1e400",
            "NaN",
            "Infinity",
            "-Infinity",
            "0x10",
            "01",
            "9".repeat(10_000),
            "[]",
            "[null]",
            "[[]]",
            "[1,\"a\"]",
            "{}",
            "{\"a\":{}}",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\u0001\"",
            "\"\u0000\"",
            "\"\\x\"",
            "\"" + "a".repeat(600_000) + "\"",
            "\"" + "\u202e".repeat(50) + "\"",
            "\"2026-13-45T99:99:99Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"../../etc/passwd\"",
            "\"javascript:alert(1)\"",
            "\"http://169.254.169.254/\"",
            "[".repeat(5000) + "]".repeat(5000),
            "[" + "\"a\",".repeat(20_000) + "\"a\"]");

    private HostileBodies() {}

    private static String part(String head, String content) {
        return "--b\r\n" + head.replace("\n", "\r\n") + "\r\n\r\n" + content + "\r\n--b--\r\n";
    }

    static byte[] form(Random random) {
        return HostileValues.any(FORMS, random).getBytes(ISO_8859_1);
    }

    /** A body that is wrong in one way, made of one that is right. */
    static byte[] json(JsonObject right, Random random) {
        String text = right.toString();
        return switch (random.nextInt(16)) {
            case 0 -> text.substring(0, random.nextInt(text.length())).getBytes(UTF_8);
            case 1 -> ("\ufeff" + text).getBytes(UTF_8);
            case 2 -> text.getBytes(UTF_16);
            case 3 -> text.replaceFirst("\"", "\"\u00e4").getBytes(ISO_8859_1);
            case 4 -> (text + text).getBytes(UTF_8);
            case 5 ->
                HostileValues.any(
                                List.of("", "null", "[]", "\"a\"", "1", "{", "}", "{,}", "{\"a\"}", "//", "\u0000"),
                                random)
                        .getBytes(UTF_8);
            case 6 -> "[".repeat(100_000).getBytes(UTF_8);
            case 7 -> "{\"a\":".repeat(20_000).getBytes(UTF_8);
            case 8 ->
                text.replaceFirst("\\{", "{\"nonsense\":1" + (text.equals("{}") ? "" : ","))
                        .getBytes(UTF_8);
            // half of a surrogate pair, as bytes that are no UTF-8
            case 9 -> text.replaceFirst("\"", "\"\u00ed\u00a0\u0080").getBytes(ISO_8859_1);
            default ->
                random.nextInt(50) == 0 ? huge() : withField(right, random).getBytes(UTF_8);
        };
    }

    private static String withField(JsonObject right, Random random) {
        List<String> names = List.copyOf(right.keySet());
        if (names.isEmpty()) {
            return "{\"\":" + HostileValues.any(IN_FIELD, random) + "}";
        }
        String name = HostileValues.any(names, random);
        JsonObject rest = right.deepCopy();
        boolean twice = random.nextInt(5) == 0;
        if (!twice) {
            rest.remove(name);
        }
        String others = rest.toString().substring(1);
        return "{\"" + name + "\":" + HostileValues.any(IN_FIELD, random) + (others.equals("}") ? "" : ",") + others;
    }

    private static byte[] huge() {
        return ("{\"a\":\"" + "a".repeat(HUGE) + "\"}").getBytes(UTF_8);
    }
}
