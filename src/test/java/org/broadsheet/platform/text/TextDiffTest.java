package org.broadsheet.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.platform.text.TextDiff.DiffLine;
import org.broadsheet.platform.text.TextDiff.Kind;
import org.broadsheet.platform.text.TextDiff.Words;
import org.broadsheet.testing.ProcessorTime;
import org.junit.jupiter.api.Test;

class TextDiffTest {
    /** Without a bound it would be minutes; a busy machine that has not compiled the code yet takes seconds. */
    private static final Duration SHORT = Duration.ofSeconds(10);

    @Test
    void aChangedLineShowsItsWords() {
        assertThat(TextDiff.of("One\n\nA red house", "One\n\nA blue house"))
                .containsExactly(
                        DiffLine.of(Kind.SAME, "One"),
                        DiffLine.of(Kind.SAME, ""),
                        new DiffLine(
                                Kind.CHANGED,
                                List.of(
                                        new Words(Kind.SAME, "A "),
                                        new Words(Kind.REMOVED, "red"),
                                        new Words(Kind.ADDED, "blue"),
                                        new Words(Kind.SAME, " house"))));
    }

    @Test
    void linesWithLittleInCommonStandApart() {
        assertThat(TextDiff.of("Yesterday!", "A new start"))
                .containsExactly(DiffLine.of(Kind.REMOVED, "Yesterday!"), DiffLine.of(Kind.ADDED, "A new start"));
    }

    @Test
    void aWordInAVeryLongParagraphIsStillFound() {
        String half = "word ".repeat(900);

        assertThat(TextDiff.of(half + "old " + half, half + "new " + half))
                .singleElement()
                .satisfies(line -> assertThat(line.words())
                        .extracting(Words::kind)
                        .containsExactly(Kind.SAME, Kind.REMOVED, Kind.ADDED, Kind.SAME));
    }

    @Test
    void linesMadeToTakeLongStandApart() {
        String before = line(1);
        String after = line(2);

        List<DiffLine> lines = new ArrayList<>();
        assertThat(ProcessorTime.of(() -> lines.addAll(TextDiff.of(text(before, 100), text(after, 100)))))
                .isLessThan(SHORT);

        assertThat(lines).extracting(DiffLine::kind).containsOnly(Kind.REMOVED, Kind.ADDED);
    }

    @Test
    void manyLinesThatEachTakeALittleComeToAnEnd() {
        String before = line(1).substring(0, 1_900);
        String after = line(2).substring(0, 1_900);

        assertThat(ProcessorTime.of(() -> TextDiff.of(text(before, 500), text(after, 500))))
                .isLessThan(SHORT);
    }

    /** Ten thousand words of one character each, in no order. */
    private static String line(int seed) {
        return IntStream.range(0, 9_999)
                .mapToObj(i -> String.valueOf("!?.:;+*#-/".charAt(Math.floorMod(i * i * seed + i / 7 * 3, 10))))
                .collect(Collectors.joining());
    }

    private static String text(String line, int times) {
        return IntStream.range(0, times).mapToObj(i -> line).collect(Collectors.joining("\n"));
    }
}
