package org.broadsheet.platform.language;

import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the interface speaks to whoever asked: {@code Speech.current().language()}. What runs for nobody, and what runs for the API,
 * speaks English.
 *
 * @param tag the language tag of what is said, for {@code lang}
 * @param locale how dates and numbers are written
 * @param zone in which people read times
 */
public record Speech(Language language, String tag, Locale locale, ZoneId zone) {
    /** Without a request, and for callers of the API. */
    public static final Speech PLAIN = of("en", ZoneOffset.UTC);

    private static final ThreadLocal<Supplier<Speech>> CURRENT = new ThreadLocal<>();

    /** Speaks as the tag says, with the dates of its region; English where no bundle has the language. */
    public static Speech of(String tag, ZoneId zone) {
        Language language = Language.of(tag).orElse(Language.ENGLISH);
        String spoken = Language.of(tag).isPresent() && !isTraditional(tag) ? tag : language.getTag();
        return new Speech(language, spoken, locale(spoken), zone);
    }

    /** The same site in the language that somebody chose; its region stays where it is of that language. */
    public Speech in(Language wanted) {
        return wanted == language ? this : of(wanted.getTag(), zone);
    }

    /** The speech of the request that this thread answers. */
    public static Speech current() {
        return Optional.ofNullable(CURRENT.get()).map(Supplier::get).orElse(PLAIN);
    }

    /** Has the request of this thread answered so, until {@link #end}; it is found out when something is said, once. */
    public static void begin(Supplier<Speech> speech) {
        CURRENT.set(new Supplier<>() {
            private Speech known;

            @Override
            public Speech get() {
                if (known == null) {
                    known = speech.get();
                }
                return known;
            }
        });
    }

    public static void end() {
        CURRENT.remove();
    }

    private static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.equals(Locale.ENGLISH)) {
            return Locale.UK;
        }
        // As newspapers in Arabic have them on the web, and as fields and addresses do.
        return locale.getLanguage().equals("ar") && locale.getUnicodeLocaleType("nu") == null
                ? new Locale.Builder()
                        .setLocale(locale)
                        .setUnicodeLocaleKeyword("nu", "latn")
                        .build()
                : locale;
    }

    /** Whether it means Chinese in letters that the bundle does not have. */
    private static boolean isTraditional(String tag) {
        return ULocale.addLikelySubtags(ULocale.forLanguageTag(tag)).getScript().equals("Hant");
    }
}
