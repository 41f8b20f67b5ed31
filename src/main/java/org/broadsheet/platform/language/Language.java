package org.broadsheet.platform.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the interface speaks, each named in itself: {@code Language.of("de-AT")} is German. */
public enum Language {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch"),
    FRENCH("fr", "Français"),
    SPANISH("es", "Español"),
    PORTUGUESE("pt", "Português"),
    ARABIC("ar", "العربية"),
    JAPANESE("ja", "日本語"),
    CHINESE("zh", "简体中文");

    private final String tag;
    private final String title;

    Language(String tag, String title) {
        this.tag = tag;
        this.title = title;
    }

    /** The language of a language tag (BCP 47), whatever its region and script. */
    public static Optional<Language> of(String tag) {
        String code = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(code))
                .findFirst();
    }

    public String getTag() {
        return tag;
    }

    /** Its name in itself. */
    public String getTitle() {
        return title;
    }

    /** The way of its letters, as {@code dir} has it. */
    public String getDirection() {
        return this == ARABIC ? "rtl" : "ltr";
    }
}
