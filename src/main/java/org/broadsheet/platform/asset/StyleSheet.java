package org.broadsheet.platform.asset;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style sheet without what only its writers read: {@code StyleSheet.small(bytes)}. */
final class StyleSheet {
    private static final Pattern PARTS =
            Pattern.compile("(\"[^\"]*\"|'[^']*')|/\\*.*?\\*/|\\s*([{};,])\\s*|:\\s+|\\s+", Pattern.DOTALL);

    private StyleSheet() {}

    static byte[] small(byte[] css) {
        String text = new String(css, StandardCharsets.UTF_8);
        String once = PARTS.matcher(text).replaceAll(StyleSheet::small);
        String again = PARTS.matcher(once).replaceAll(StyleSheet::small).replace(";}", "}");
        return again.strip().getBytes(StandardCharsets.UTF_8);
    }

    /** Strings stay as they are. */
    private static String small(MatchResult part) {
        String found = part.group();
        if (part.group(1) != null) {
            return Matcher.quoteReplacement(found);
        }
        if (part.group(2) != null) {
            return part.group(2);
        }
        return found.startsWith(":") ? ":" : found.startsWith("/") ? "" : " ";
    }
}
