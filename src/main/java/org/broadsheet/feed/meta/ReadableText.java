package org.broadsheet.feed.meta;

import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/** The words of HTML that the sanitiser wrote: {@code ReadableText.of(html).beginning(160)}. */
record ReadableText(String text) {
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Of scripts that write no blanks each character counts. */
    private static final Pattern WORDS =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}'’&&"
                    + "[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

    static ReadableText of(String html) {
        String bare = Encoding.decodeHtml(TAGS.matcher(html).replaceAll(" "), false);
        return new ReadableText(BLANKS.matcher(bare).replaceAll(" ").strip());
    }

    long words() {
        return WORDS.matcher(text).results().count();
    }

    /** So many characters at most, cut between words where there are any. */
    String beginning(int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        int cut = end > most / 2 ? end : most - 1;
        if (Character.isHighSurrogate(text.charAt(cut - 1))) {
            cut--;
        }
        return text.substring(0, cut) + "…";
    }
}
