package org.broadsheet.platform.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;

/**
 * What a page says that has arguments: {@code #{texts.of('pager.place', 2, 5)}}; what it says around elements of its own,
 * {@code #{texts.woven('article.by', authors)}}; and in which language, {@code #{texts.language}}.
 */
@ApplicationScoped
@Named
public class Texts {
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

    /** The languages to choose from. */
    public Language[] getLanguages() {
        return Language.values();
    }
}
