package org.broadsheet.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.search.query.Question.Reading;
import org.broadsheet.search.text.SearchWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in an index of a few articles, and in what order. */
class LookupTest {
    @TempDir
    Path folder;

    private ExampleIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = new ExampleIndex(folder);
        index.add("en", "Hedges of the north", "<p>They run along walls, all of them evergreen.</p>", "Gardens");
        index.add("en", "Walls", "<h2>A hedge beside a wall</h2><p>It was running to seed.</p>", "Building");
        index.add("en", "Elsewhere", "<p>Far below, somebody mentions a hedge in passing.</p>", "Letters");
        index.add("de", "Über die Zäune", "<p>Die Häuser standen hinter grünen Bäumen.</p>", "Gardens");
        index.add("fr", "L’école des arbres", "<p>Les élèves étudiaient les forêts françaises.</p>", "Nature");
        index.add("ja", "東京の庭園", "<p>日本語の記事です。猫がいます。</p>", "旅行");
        index.add("ar", "المكتبات القديمة", "<p>كان الكتاب في المكتبة.</p>", "كتب");
        index.add("es", "Canciones del mar", "<p>Los niños cantaban canciones.</p>", "Música");
        index.refresh();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void aTitleCountsMoreThanAHeadingAndAHeadingMoreThanTheText() {
        assertThat(titles("hedge")).containsExactly("Hedges of the north", "Walls", "Elsewhere");
    }

    @Test
    void eachLanguageIsReadByItsRules() {
        assertThat(titles("wall")).contains("Hedges of the north");
        assertThat(titles("haus")).containsExactly("Über die Zäune");
        assertThat(titles("zaun")).containsExactly("Über die Zäune");
        assertThat(titles("arbre")).containsExactly("L’école des arbres");
        assertThat(titles("ecole")).containsExactly("L’école des arbres");
        assertThat(titles("forêt française")).containsExactly("L’école des arbres");
        assertThat(titles("日本語")).containsExactly("東京の庭園");
        assertThat(titles("猫")).containsExactly("東京の庭園");
        assertThat(titles("مكتبة")).containsExactly("المكتبات القديمة");
        assertThat(titles("cancion")).containsExactly("Canciones del mar");
    }

    @ParameterizedTest
    @CsvSource({
        "da, husene, hus",
        "el, δρόμους, δρόμος",
        "fi, talossa, talo",
        "hi, किताबें, किताब",
        "hu, házak, ház",
        "it, biblioteche, biblioteca",
        "nb, husene, hus",
        "nl, huizen, huize",
        "nn-NO, husa, hus",
        "no, bøkene, bøker",
        "ru, книгами, книга",
        "sv, böckerna, böcker",
        "tr, kitapları, kitap",
        "tr, IŞIKLAR, ışık"
    })
    void aWordIsFoundInTheFormThatItWasNotTypedIn(String language, String written, String typed) throws IOException {
        index.add(language, "It is " + language, "<p>" + written + "</p>", "Many");
        index.refresh();

        assertThat(titles(typed)).containsExactly("It is " + language);
    }

    @Test
    void phrasesExclusionsAndBeginningsAreUnderstood() {
        assertThat(titles("\"hedge beside a wall\"")).containsExactly("Walls");
        assertThat(titles("\"wall beside\"")).isEmpty();
        assertThat(titles("hedge -north")).containsExactly("Walls", "Elsewhere");
        assertThat(titles("evergr")).containsExactly("Hedges of the north");
        assertThat(titles("evergr walls")).isEmpty();
        assertThat(titles("gardens")).contains("Hedges of the north", "Über die Zäune");
        assertThat(titles("Jane")).hasSize(8);
    }

    @Test
    void filtersNarrowAndAreCounted() {
        Found found = index.find(new Question(
                SearchWords.of("jane"),
                Optional.of("gardens"),
                Optional.of("jane"),
                Optional.of(2024),
                ZoneOffset.UTC));

        assertThat(found.page().total()).isEqualTo(2);
        assertThat(found.tags()).extracting(Found.FoundCount::name).containsExactly("Gardens");
        assertThat(find("jane").tags().get(0).articles()).isEqualTo(2);
        assertThat(index.find(in(1999, ZoneOffset.UTC)).page().total()).isZero();
    }

    @Test
    void aYearBeginsWhenItBeginsInTheTimeZoneOfTheSite() throws IOException {
        index.add("en", "Fireworks", "<p>Rockets</p>", "Nights", OffsetDateTime.parse("2029-12-31T22:30:00Z"));
        index.refresh();
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ZoneId cairo = ZoneId.of("Africa/Cairo");

        assertThat(index.find(in(2030, berlin)).page().total()).isZero();
        assertThat(index.find(in(2029, berlin)).years())
                .extracting(Found.FoundCount::key, Found.FoundCount::articles)
                .containsExactly(tuple("2029", 1L));
        assertThat(index.find(in(2029, cairo)).page().total()).isZero();
        assertThat(index.find(in(2030, cairo)).years())
                .extracting(Found.FoundCount::key, Found.FoundCount::articles)
                .containsExactly(tuple("2030", 1L));
        assertThat(index.find(Question.of(SearchWords.of("jane"))).years())
                .extracting(Found.FoundCount::key, Found.FoundCount::articles)
                .containsExactly(tuple("2029", 1L), tuple("2024", 8L));
    }

    @Test
    void whatIsMistypedIsFoundAndCorrectedInTheSpellingOfAnArticle() {
        Found found = find("evergren");
        assertThat(found.reading()).isEqualTo(Reading.SIMILAR);
        assertThat(found.page().items()).extracting(Hit::title).containsExactly("Hedges of the north");
        assertThat(found.page().items().get(0).excerpt()).contains("<mark>evergreen</mark>");
        assertThat(found.meant()).contains("evergreen");
        assertThat(find("grunnen").meant()).contains("grünen");
        assertThat(find("hedge qwrtzp").reading()).isEqualTo(Reading.SOME);
    }

    @Test
    void aWordThatIsBegunIsFoundHoweverManyOthersBeginSo() throws IOException {
        String many = IntStream.range(0, 3000)
                .mapToObj(i -> "co" + Integer.toString(i + 40_000, Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
        index.add("en", "Many", "<p>" + many + "</p>", "Many");
        index.add("en", "Machines", "<p>Nobody has a cozy one.</p>", "Machines");
        index.refresh();

        assertThat(titles("co")).containsExactlyInAnyOrder("Many", "Machines");
        assertThat(titles("nobody co")).containsExactly("Machines");
    }

    @Test
    void anExcerptShowsWhatWasFound() {
        Hit hit = find("hedge").page().items().get(0);

        assertThat(hit.titleHtml()).isEqualTo("<mark>Hedges</mark> of the north");
        assertThat(find("somebody").page().items().get(0).excerpt()).contains("<mark>somebody</mark> mentions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "he*",
                "?",
                "~",
                "a",
                "title:hedge",
                "hedge~2",
                "[a TO b]",
                "hedge AND",
                "OR",
                "NOT hedge",
                "((((",
                "\\",
                "+hedge",
                "\"\"\"",
                "-\"",
                "/.*/",
                "e e e e e e e e e e e e e e e e e e e e e e e e e e e e e e e e"
            })
    void anythingHasAnAnswer(String typed) {
        assertThat(find(typed).page().number()).isEqualTo(1);
    }

    private List<String> titles(String typed) {
        Found found = find(typed);
        return found.reading() == Reading.ALL
                ? found.page().items().stream().map(Hit::title).toList()
                : List.of();
    }

    private static Question in(int year, ZoneId zone) {
        return new Question(SearchWords.of("jane"), Optional.empty(), Optional.empty(), Optional.of(year), zone);
    }

    private Found find(String typed) {
        return index.find(Question.of(SearchWords.of(typed)));
    }
}
