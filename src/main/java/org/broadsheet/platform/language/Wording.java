package org.broadsheet.platform.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of a language, read once: {@code Wording.of(Language.GERMAN).text("page.front")}. */
public final class Wording {
    private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Wording(language));
        }
    }

    private final Properties texts = new Properties();
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    private Wording(Language language) {
        read("/org/broadsheet/messages.properties");
        if (language != Language.ENGLISH) {
            read("/org/broadsheet/messages_" + language.getTag() + ".properties");
        }
    }

    private void read(String bundle) {
        try (InputStream stream = Wording.class.getResourceAsStream(bundle);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Wording of(Language language) {
        return ALL.get(language);
    }

    /** The keys of all texts. */
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** The text as the bundle has it; with arguments it is a pattern. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    /** The text with its arguments in their places, numbers and plurals as the locale has them. */
    public Optional<String> text(Locale locale, String key, Object... arguments) {
        return text(key).map(pattern -> {
            if (arguments.length == 0) {
                return pattern;
            }
            MessageFormat format = formats.computeIfAbsent(locale, wanted -> new ConcurrentHashMap<>())
                    .computeIfAbsent(key, wanted -> new MessageFormat(pattern, ULocale.forLocale(locale)));
            synchronized (format) {
                return format.format(arguments);
            }
        });
    }
}
