package org.broadsheet.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each bundle says all that the English one says, with the same arguments, in its own language. */
class WordingTest {
    private static final Properties ENGLISH = bundle(Language.ENGLISH);

    /** Signs, and lists of words of all languages at once. */
    private static final Set<String> THE_SAME = Set.of("article.check.emptyWords", "time.full");

    @ParameterizedTest
    @EnumSource
    void allIsSaid(Language language) {
        assertThat(bundle(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(ENGLISH.stringPropertyNames());
        assertThat(bundle(language).values()).noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void argumentsAreTheSame(Language language) {
        Properties bundle = bundle(language);
        for (String key : ENGLISH.stringPropertyNames()) {
            assertThat(arguments(bundle.getProperty(key)))
                    .as(language + " " + key)
                    .isEqualTo(arguments(ENGLISH.getProperty(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void pluralsAreThoseOfTheLanguage(Language language) {
        Set<String> known =
                PluralRules.forLocale(ULocale.forLanguageTag(language.getTag())).getKeywords();
        bundle(language).forEach((key, text) -> {
            MessagePattern pattern = new MessagePattern(text.toString());
            for (int i = 0; i < pattern.countParts(); i++) {
                MessagePattern.Part part = pattern.getPart(i);
                if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                    String selector = pattern.getSubstring(part);
                    assertThat(selector.startsWith("=") || known.contains(selector))
                            .as(language + " " + key + " " + selector)
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void nothingIsLeftInEnglish(Language language) {
        Properties bundle = bundle(language);

        assertThat(ENGLISH.stringPropertyNames())
                .filteredOn(key -> ENGLISH.getProperty(key).matches(".*\\p{L}{2,}.* .*\\p{L}{2,}.*"))
                .filteredOn(key -> !THE_SAME.contains(key))
                .noneMatch(key -> bundle.getProperty(key).equals(ENGLISH.getProperty(key)));
    }

    /** Where an argument stands, apostrophes would quote; what refusals say in English is never formatted. */
    @ParameterizedTest
    @EnumSource
    void apostrophesAreTypographic(Language language) {
        assertThat(bundle(language).entrySet())
                .filteredOn(entry -> !entry.getKey().toString().startsWith("refusal."))
                .noneMatch(entry -> entry.getValue().toString().contains("'"));
    }

    private static Set<String> arguments(String text) {
        Set<String> names = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private static Properties bundle(Language language) {
        String ending = language == Language.ENGLISH ? "" : "_" + language.getTag();
        Properties bundle = new Properties();
        try (var stream = Wording.class.getResourceAsStream("/org/broadsheet/messages" + ending + ".properties")) {
            bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle;
    }
}
