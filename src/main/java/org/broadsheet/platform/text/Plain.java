package org.broadsheet.platform.text;

/** What text has to be before it is kept: {@code Plain.isStorable(text)}. */
public final class Plain {
    private Plain() {}

    /** Whether the text is well-formed UTF-16 without NUL, which PostgreSQL cannot store. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)
                    && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    /** The text without line breaks and control characters, with single blanks, as titles and names are kept. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
    }
}
