package org.broadsheet.platform.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a page says that has arguments: {@code #{texts.of('pager.place', 2, 5)}}; what it says around elements of its own,
 * {@code #{texts.woven('article.by', authors)}}; and in which language, {@code #{texts.language}}.
 */
@ApplicationScoped
@Named
public class Texts {
    /** Whose script runs from right to left, as CLDR has it. */
    private static final Set<String> FROM_THE_RIGHT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

    public String of(String key, Object first) {
        return said(key, first);
    }

    public String of(String key, Object first, Object second) {
        return said(key, first, second);
    }

    public String of(String key, Object first, Object second, Object third) {
        return said(key, first, second, third);
    }

    private static String said(String key, Object... arguments) {
        Speech speech = Speech.current();
        return Wording.of(speech.language())
                .text(speech.locale(), key, arguments)
                .orElse(key);
    }

    public List<Woven> woven(String key, List<?> items) {
        return Woven.parts(Speech.current(), key, items);
    }

    public List<Woven> woven(String key, List<?> items, Object second, Object third) {
        return Woven.parts(Speech.current(), key, items, second, third);
    }

    /** The items one after the other, as the language lists them. */
    public String list(Collection<?> items) {
        return Woven.list(Speech.current(), List.copyOf(items));
    }

    /** The language tag of the interface. */
    public String getLanguage() {
        return Speech.current().tag();
    }

    public String getDirection() {
        return Speech.current().language().getDirection();
    }

    /**
     * How a text runs: {@code auto} is as its letters go, but for one in a language that runs from right to left, which may begin
     * with a foreign name.
     */
    public String way(String language, String direction) {
        Locale locale = Locale.forLanguageTag(language);
        boolean fromTheRight = FROM_THE_RIGHT.contains(locale.getLanguage())
                && !locale.getScript().equals("Latn");
        return direction.equals("auto") && fromTheRight ? "rtl" : direction;
    }

    /** The languages to choose from. */
    public Language[] getLanguages() {
        return Language.values();
    }
}
