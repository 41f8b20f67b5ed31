package org.broadsheet.api.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Random;

/** Values that no honest program sends, by where they go. */
final class HostileValues {
    private static final String LONG = "a".repeat(3000);

    /** As they stand in an address, percent signs and all. */
    static final List<String> IN_ADDRESS = List.of(
            "%00",
            "..",
            "%2e%2e",
            "%2F..%2F",
            "%ff%fe",
            "%ED%A0%80",
            "%zz",
            "%",
            "*",
            "'%20or%20''='",
            "%22",
            "%0d%0aX-Injected:%201",
            "-1",
            "0",
            "1e9",
            "NaN",
            "999999999999999999999999",
            "%F0%9F%92%A9",
            ";a=b",
            "%3Cscript%3E",
            "%20",
            "",
            "null",
            "true",
            "2026-13-45T99:99:99Z",
            "-999999999-01-01T00:00:00Z",
            LONG);

    static final List<String> TYPES = List.of(
            "text/plain",
            "text/html",
            "application/xml",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "nonsense",
            "/",
            "");

    static final List<String> HEADERS = List.of(
            "Accept: nonsense",
            "Accept: text/html",
            "Accept: " + "a/b,".repeat(500),
            "Accept-Encoding: gzip;q=x",
            "Accept-Language: " + "x-".repeat(1000),
            "Authorization: Bearer",
            "Authorization: Basic !!!",
            "Authorization: Negotiate " + LONG,
            "If-Match: \"",
            "If-Match: W/\"x\"",
            "If-Match: *",
            "If-Match: nonsense, \"a\", \"",
            "If-None-Match: \"",
            "If-None-Match: *",
            "If-Modified-Since: never",
            "If-Unmodified-Since: Thu, 99 Foo 0000 00:00:00 GMT",
            "Idempotency-Key: ",
            "Idempotency-Key: " + LONG,
            "Idempotency-Key: \"\u00e4\"",
            "Content-Encoding: gzip",
            "Content-Encoding: nonsense",
            "Range: bytes=9-1",
            "Expect: nonsense",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: nonsense",
            "Origin: null",
            "Origin: http://" + LONG,
            "Cookie: broadsheet_session=" + LONG,
            "Host: evil.example");

    static final List<String> METHODS =
            List.of("PROPFIND", "TRACE", "FOO", "PATCH", "DELETE", "PUT", "POST", "OPTIONS", "HEAD");

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

    private HostileValues() {}

    static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** A body that is wrong in one way, made of one that is right. */
    static byte[] body(JsonObject right, Random random) {
        String text = right.toString();
        return switch (random.nextInt(14)) {
            case 0 -> text.substring(0, random.nextInt(text.length())).getBytes(UTF_8);
            case 1 -> ("\ufeff" + text).getBytes(UTF_8);
            case 2 -> text.getBytes(UTF_16);
            case 3 -> text.replaceFirst("\"", "\"\u00e4").getBytes(ISO_8859_1);
            case 4 -> (text + text).getBytes(UTF_8);
            case 5 ->
                any(List.of("", "null", "[]", "\"a\"", "1", "{", "}", "{,}", "{\"a\"}", "//", "\u0000"), random)
                        .getBytes(UTF_8);
            case 6 -> "[".repeat(100_000).getBytes(UTF_8);
            case 7 -> "{\"a\":".repeat(20_000).getBytes(UTF_8);
            case 8 ->
                text.replaceFirst("\\{", "{\"nonsense\":1" + (text.equals("{}") ? "" : ","))
                        .getBytes(UTF_8);
            default -> withField(right, random).getBytes(UTF_8);
        };
    }

    private static String withField(JsonObject right, Random random) {
        List<String> names = List.copyOf(right.keySet());
        if (names.isEmpty()) {
            return "{\"\":" + any(IN_FIELD, random) + "}";
        }
        String name = any(names, random);
        JsonObject rest = right.deepCopy();
        boolean twice = random.nextInt(5) == 0;
        if (!twice) {
            rest.remove(name);
        }
        String others = rest.toString().substring(1);
        return "{\"" + name + "\":" + any(IN_FIELD, random) + (others.equals("}") ? "" : ",") + others;
    }
}
