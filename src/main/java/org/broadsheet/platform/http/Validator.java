package org.broadsheet.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import org.broadsheet.platform.Sha256;

/**
 * The strong validator of an answer (RFC 9110 section 8.8.3), without its quotes: a compressed answer has another one, as its
 * bytes are others.
 */
public record Validator(String text) {
    private static final int HASH_DIGITS = 24;
    private static final String COMPRESSED = "-gzip";

    /** The one that whoever answered has given, or a hash of the body where that is null. */
    public static Validator of(String given, byte[] body) {
        return new Validator(given == null ? Sha256.of(body, HASH_DIGITS) : given.replace("\"", ""));
    }

    /** As it stands in {@code ETag}. */
    public String header(boolean compressed) {
        return '"' + text + (compressed ? COMPRESSED : "") + '"';
    }

    /** Whether the reader has the answer already, in either encoding: {@code If-None-Match} compares weakly. */
    public boolean isKnown(String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || Arrays.stream(ifNoneMatch.split(",", -1))
                                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                                .anyMatch(tag -> tag.equals(header(false)) || tag.equals(header(true))));
    }

    /** The request, with the validators that it names as whoever answers knows them. */
    public static HttpServletRequest understood(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getHeader(String name) {
                String value = super.getHeader(name);
                return value == null || !isCondition(name) ? value : understood(value);
            }

            @Override
            public Enumeration<String> getHeaders(String name) {
                return Collections.enumeration(Collections.list(super.getHeaders(name)).stream()
                        .map(value -> isCondition(name) ? understood(value) : value)
                        .toList());
            }
        };
    }

    private static boolean isCondition(String header) {
        return header.equalsIgnoreCase("If-Match") || header.equalsIgnoreCase("If-None-Match");
    }

    /** The validators of a condition, such as {@code "a-gzip", "b"}, as whoever answers knows them. */
    public static String understood(String condition) {
        return condition.replace(COMPRESSED + '"', "\"");
    }
}
