package org.broadsheet.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.testing.ProcessorTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters stand for lines here: "a b" is a text of two. */
class MergeTest {
    @ParameterizedTest
    @CsvSource({
        "a b c, a b c, a b c, a b c",
        "a b c, A b c, a b c, A b c",
        "a b c, a b c, a b C, a b C",
        "a b c, A b c, a b C, A b C",
        "a b c, a x b c, a b y c, a x b y c",
        "a b c, b c, a b, b",
        "a b c, A b c, A b c, A b c",
        "a b c, a c, a c, a c",
        "a b c d e, a b x c d e, a b c d, a b x c d",
        "a b c, x a b c, a b c y, x a b c y"
    })
    void changesThatDoNotTouchAreBothTaken(String base, String mine, String theirs, String merged) {
        assertThat(merge(base, mine, theirs).text()).contains(text(merged));
    }

    @ParameterizedTest
    @CsvSource({
        "a b c, a X c, a Y c",
        "a b c, a c, a Y c",
        "a b c, a b c x, a b c y",
        "a b c d, a B c d, a b C d",
        "a b c, x, y",
        "a, b, c"
    })
    void changesThatTouchAreAConflict(String base, String mine, String theirs) {
        Merge merge = merge(base, mine, theirs);

        assertThat(merge.text()).isEmpty();
        assertThat(lines(merge, Merge.Hunk::base)).isEqualTo(text(base));
        assertThat(lines(merge, Merge.Hunk::mine)).isEqualTo(text(mine));
        assertThat(lines(merge, Merge.Hunk::theirs)).isEqualTo(text(theirs));
    }

    @Test
    void aConflictIsNoLargerThanItHasToBe() {
        Merge merge = merge("a b c d e f g", "A b X d e f g", "a b Y d e f G");

        assertThat(merge.hunks()).hasSize(3);
        assertThat(merge.hunks().get(0).mine()).containsExactly("A", "b");
        assertThat(merge.hunks().get(1)).isEqualTo(new Merge.Hunk(true, List.of("c"), List.of("X"), List.of("Y")));
        assertThat(merge.hunks().get(2).theirs()).containsExactly("d", "e", "f", "G");
    }

    @Test
    void blankLinesAndTheLastLineBreakStay() {
        assertThat(Merge.of("a\n\nb\n", "a\n\n\nb\n", "a\n\nb\n\n").text()).contains("a\n\n\nb\n\n");
        assertThat(Merge.of("", "", "").text()).contains("");
        assertThat(Merge.of("", "x", "").text()).contains("x");
    }

    /** Each line is unique, so what a side added has to be found again, and what only one side deleted must not. */
    @Test
    void whateverTheTextsNobodyLosesALine() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            List<String> base = IntStream.range(0, random.nextInt(12))
                    .mapToObj(n -> "base " + n)
                    .collect(Collectors.toCollection(ArrayList::new));
            List<String> mine = edited(base, "mine ", random);
            List<String> theirs = edited(base, "theirs ", random);
            Merge merge = Merge.of(String.join("\n", base), String.join("\n", mine), String.join("\n", theirs));

            Set<String> shown = new HashSet<>();
            merge.hunks().forEach(hunk -> {
                shown.addAll(hunk.mine());
                shown.addAll(hunk.theirs());
            });
            assertThat(shown).containsAll(added(mine, base)).containsAll(added(theirs, base));
            Set<String> kept = new HashSet<>(mine);
            kept.retainAll(theirs);
            assertThat(shown).containsAll(kept);
            merge.text().ifPresent(text -> {
                List<String> merged = Arrays.asList(text.split("\n", -1));
                assertThat(merged).doesNotHaveDuplicates();
                assertThat(merged).containsAll(added(mine, base)).containsAll(added(theirs, base));
                base.stream()
                        .filter(line -> !mine.contains(line) || !theirs.contains(line))
                        .forEach(deleted -> assertThat(merged).doesNotContain(deleted));
            });
        }
    }

    @Test
    void theLargestTextsAreMergedSoon() {
        String one = IntStream.range(0, 60_000).mapToObj(n -> "a" + n).collect(Collectors.joining("\n"));
        String other = IntStream.range(0, 60_000).mapToObj(n -> "b" + n).collect(Collectors.joining("\n"));
        String third = IntStream.range(0, 5_000).mapToObj(n -> "c" + n).collect(Collectors.joining("\n"));

        assertThat(ProcessorTime.of(() -> {
                    assertThat(Merge.of(one, other, third).text()).isEmpty();
                    assertThat(Merge.of("", other, third).text()).isEmpty();
                    assertThat(Merge.of(third, third.replace("c", "d"), third.replace("c1", "e"))
                                    .text())
                            .isEmpty();
                }))
                .isLessThan(Duration.ofSeconds(10));
    }

    private static List<String> edited(List<String> base, String word, Random random) {
        List<String> lines = new ArrayList<>(base);
        int edits = random.nextInt(4);
        for (int i = 0; i < edits; i++) {
            if (lines.isEmpty() || random.nextBoolean()) {
                lines.add(random.nextInt(lines.size() + 1), word + i);
            } else {
                lines.remove(random.nextInt(lines.size()));
            }
        }
        return lines;
    }

    private static List<String> added(List<String> side, List<String> base) {
        return side.stream().filter(line -> !base.contains(line)).toList();
    }

    /** A text as the conflict shows it; agreed runs may hold lines of the other side, of which there are none here. */
    private static String lines(Merge merge, Function<Merge.Hunk, List<String>> text) {
        return merge.hunks().stream().flatMap(hunk -> text.apply(hunk).stream()).collect(Collectors.joining("\n"));
    }

    private static Merge merge(String base, String mine, String theirs) {
        return Merge.of(text(base), text(mine), text(theirs));
    }

    private static String text(String letters) {
        return letters.replace(' ', '\n');
    }
}
