package org.broadsheet.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.search.query.Question.Reading;
import org.broadsheet.search.text.Analysis;
import org.broadsheet.search.text.SearchWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many words as a question may have, some of them mistyped. */
class ManyWordsTest {
    @TempDir
    Path folder;

    private ExampleIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new ExampleIndex(folder);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void someOfManyWordsMayBeMistypedInManyLanguages() throws IOException {
        List<String> words = manyWords();
        addInEveryLanguage(words, Nearby.WORDS);

        Found found = find(words);

        assertThat(words).hasSize(SearchWords.MOST);
        assertThat(found.page().total())
                .isGreaterThanOrEqualTo(Analysis.languages().size());
        assertThat(found.reading()).isEqualTo(Reading.SIMILAR);
    }

    @Test
    void moreThanSomeAreTakenAsTheyAreTyped() throws IOException {
        List<String> words = manyWords();
        addInEveryLanguage(words, Nearby.WORDS + 1);

        assertThat(find(words).reading()).isEqualTo(Reading.SOME);
    }

    private static List<String> manyWords() {
        List<String> letters = List.of("a", "b", "c", "d", "y", "f", "g", "h", "i", "k", "l", "m", "n", "o", "p", "r");
        return letters.stream()
                .flatMap(letter -> Stream.of(letter + "hego", letter + "wepo"))
                .toList();
    }

    /** Articles with the words, but for the first ones, of which they have neighbours. */
    private void addInEveryLanguage(List<String> words, int mistyped) throws IOException {
        String neighbours = words.stream()
                .limit(mistyped)
                .flatMap(word -> Stream.of("s", "t", "u", "v", "x").map(other -> word.replace("e", other)))
                .collect(Collectors.joining(" "));
        String others = String.join(" ", words.subList(mistyped, words.size()));
        for (String language : Analysis.languages()) {
            index.add(language, "In " + language, "<p>" + neighbours + " " + others + "</p>", "Many");
        }
        index.refresh();
    }

    private Found find(List<String> words) {
        return index.find(Question.of(SearchWords.of(String.join(" ", words))));
    }
}
