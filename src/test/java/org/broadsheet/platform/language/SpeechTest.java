package org.broadsheet.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-01-31T23:30:00Z");

    private final Texts texts = new Texts();

    @AfterEach
    void fallSilent() {
        Speech.end();
    }

    @ParameterizedTest
    @CsvSource({
        "de, GERMAN, de, ltr",
        "de-AT, GERMAN, de-AT, ltr",
        "pt-PT, PORTUGUESE, pt-PT, ltr",
        "ar-EG, ARABIC, ar-EG, rtl",
        "zh-Hant-TW, CHINESE, zh, ltr",
        "zh-TW, CHINESE, zh, ltr",
        "nl, ENGLISH, en, ltr",
        "tlh, ENGLISH, en, ltr"
    })
    void aTagIsSpokenOrFallsBack(String tag, Language language, String spoken, String direction) {
        speak(tag);

        assertThat(Speech.current().language()).isEqualTo(language);
        assertThat(texts.getLanguage()).isEqualTo(spoken);
        assertThat(texts.getDirection()).isEqualTo(direction);
    }

    @Test
    void withoutARequestEnglishIsSpoken() {
        assertThat(new Labels().get("page.front")).isEqualTo("Front page");
    }

    @Test
    void aChoiceKeepsTheRegionOfTheSiteWhereItCan() {
        Speech austrian = Speech.of("de-AT", ZoneOffset.UTC);

        assertThat(austrian.in(Language.GERMAN)).isEqualTo(austrian);
        assertThat(austrian.in(Language.FRENCH).tag()).isEqualTo("fr");
    }

    @ParameterizedTest
    @CsvSource({
        "en, '1 February 2026', '3 hours ago', 'in 2 days'",
        "en-US, 'February 1, 2026', '3 hours ago', 'in 2 days'",
        "de, '1. Februar 2026', 'vor 3 Stunden', 'in 2 Tagen'",
        "de-AT, '1. Februar 2026', 'vor 3 Stunden', 'in 2 Tagen'",
        "fr, '1 février 2026', 'il y a 3 heures', 'dans 2 jours'",
        "es, '1 de febrero de 2026', 'hace 3 horas', 'dentro de 2 días'",
        "pt, '1 de fevereiro de 2026', 'há 3 horas', 'em 2 dias'",
        "ar, '1 فبراير 2026', 'قبل 3 ساعات', 'خلال يومين'",
        "ja, '2026年2月1日', '3 時間前', '2 日後'",
        "zh, '2026年2月1日', '3小时前', '2天后'"
    })
    void datesAreThoseOfTheLanguageInTheZoneOfTheSite(String tag, String date, String ago, String until) {
        Dates dates = Dates.of(Speech.of(tag, ZoneId.of("Europe/Berlin")));

        assertThat(dates.date(TIME.atZoneSameInstant(ZoneId.of("Europe/Berlin"))))
                .isEqualTo(date);
        assertThat(plain(dates.relative(-3, ChronoUnit.HOURS))).isEqualTo(plain(ago));
        assertThat(plain(dates.relative(2, ChronoUnit.DAYS))).isEqualTo(plain(until));
    }

    @ParameterizedTest
    @CsvSource({"0, لا مقالات", "1, مقال واحد", "2, مقالان", "3, 3 مقالات", "11, 11 مقالًا", "100, 100 مقال"})
    void arabicHasSixPlurals(long articles, String words) {
        speak("ar");

        assertThat(texts.of("tag.articles", articles)).isEqualTo(words);
    }

    @Test
    void elementsStandWhereTheLanguageHasThem() {
        speak("ja");

        assertThat(texts.woven("article.revisions.title", List.of("Title")))
                .containsExactly(new Woven("", null), new Woven("", "Title"), new Woven("の履歴", null));
        speak("de");
        assertThat(texts.woven("article.by", List.of("Jane", "John", "Jill")))
                .containsExactly(
                        new Woven("Von ", null),
                        new Woven("", "Jane"),
                        new Woven(", ", null),
                        new Woven("", "John"),
                        new Woven(" und ", null),
                        new Woven("", "Jill"),
                        new Woven("", null));
    }

    @Test
    void aRefusalIsSaidAgainInTheLanguageOfTheRequest() {
        Speech german = Speech.of("de", ZoneOffset.UTC);

        assertThat(SaidAgain.in(german, "has at most 5000 characters")).isEqualTo("hat höchstens 5.000 Zeichen");
        assertThat(SaidAgain.in(german, "has to have 1 to 60 characters")).isEqualTo("muss 1 bis 60 Zeichen haben");
        assertThat(SaidAgain.in(german, "is not what anybody thought of")).isEqualTo("is not what anybody thought of");
        assertThat(SaidAgain.in(Speech.PLAIN, "has at most 5000 characters")).isEqualTo("has at most 5000 characters");
    }

    private static void speak(String tag) {
        Speech.begin(() -> Speech.of(tag, ZoneOffset.UTC));
    }

    /** Without the spaces of typesetters and the marks of direction. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Z}\\p{Cf}]+", " ").strip();
    }
}
