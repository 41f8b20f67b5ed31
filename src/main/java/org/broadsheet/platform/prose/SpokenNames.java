package org.broadsheet.platform.prose;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.platform.language.Language;
import org.broadsheet.platform.language.Speech;
import org.broadsheet.platform.language.Wording;

/**
 * What a screen reader calls the tables, tasks and notes of a text: {@code SpokenNames.in(html, "de")}. They are kept in English
 * and read out in the language of the text, or that of the site where the interface does not speak it.
 */
public final class SpokenNames {
    /** No text of an author looks like that: quotes in it are escaped. */
    private static final Pattern NAME =
            Pattern.compile(" aria-label=\"(Table|to do|done|Back to reference ([\\w.-]{1,20}))\"");

    private SpokenNames() {}

    /** The HTML with the names in that language (BCP 47). */
    public static String in(String html, String tag) {
        Language language = Language.of(tag).orElse(Speech.current().language());
        if (language == Language.ENGLISH) {
            return html;
        }
        Wording wording = Wording.of(language);
        Locale locale = Locale.forLanguageTag(language.getTag());
        return NAME.matcher(html)
                .replaceAll(found -> name(wording, locale, found.group(1), Optional.ofNullable(found.group(2)))
                        .map(name -> Matcher.quoteReplacement(" aria-label=\"" + name + "\""))
                        .orElse("$0"));
    }

    private static Optional<String> name(Wording wording, Locale locale, String english, Optional<String> reference) {
        return switch (english) {
            case "Table" -> wording.text("prose.table");
            case "to do" -> wording.text("prose.todo");
            case "done" -> wording.text("prose.done");
            default -> wording.text(locale, "prose.back", reference.orElse(""));
        };
    }
}
