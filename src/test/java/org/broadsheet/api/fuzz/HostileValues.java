package org.broadsheet.api.fuzz;

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
            LONG,
            "a".repeat(20_000));

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
            "Accept: application/json;q=0",
            "Accept: application/problem+json",
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

    /** How long a body is, said in a header that lies about what follows; between them a bar. */
    static final List<String> LENGTHS = List.of(
            "Transfer-Encoding: chunked|zz\r\n{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked|5\r\n{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked|-2\r\n{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked|ffffffffffffffff\r\n{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked|2\r\n{}",
            "Transfer-Encoding: chunked|{}",
            "Transfer-Encoding: nonsense|{}",
            "Content-Length: 50|{}",
            "Content-Length: 1|{}",
            "Content-Length: -1|{}",
            "Content-Length: x|{}",
            "Content-Length: 99999999999|{}",
            "Content-Length: 2\r\nContent-Length: 3|{}");

    private HostileValues() {}

    static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
