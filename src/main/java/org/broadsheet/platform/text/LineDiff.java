package org.broadsheet.platform.text;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where two texts differ, line by line (or two lines, word by word): {@code LineDiff.of(old, new)}, the smallest set of {@link Exchange}s that makes one of the other.
 *
 * <p>What both begin and end with is set aside first. A middle so large and so different that it would take seconds is one edit.
 */
final class LineDiff {
    private static final long LARGEST = 25_000_000;

    /**
     * Lines of the old text that became lines of the new one; either range may be empty.
     *
     * @param from the first line of the old text, from 0
     * @param to the line of the old text after the last
     * @param newFrom the first line of the new text
     * @param newTo the line of the new text after the last
     */
    record Exchange(int from, int to, int newFrom, int newTo) {}

    private LineDiff() {}

    static List<Exchange> of(List<String> before, List<String> after) {
        Middle middle = Middle.of(before, after);
        int start = middle.start();
        return middle(middle.old(), middle.changed())
                .map(edit -> new Exchange(
                        edit.from() + start, edit.to() + start, edit.newFrom() + start, edit.newTo() + start))
                .toList();
    }

    /** How many comparisons it takes at most. */
    static long cost(List<String> before, List<String> after) {
        Middle middle = Middle.of(before, after);
        return comparisons(middle.old(), middle.changed());
    }

    /** One line against very many takes as long as many against many: each difference is a walk along both. */
    private static long comparisons(List<String> old, List<String> changed) {
        long average = ((long) old.size() + changed.size()) / 2;
        return average * average;
    }

    /** What is between that with which both begin and end. */
    private record Middle(int start, List<String> old, List<String> changed) {
        static Middle of(List<String> before, List<String> after) {
            int shorter = Math.min(before.size(), after.size());
            int head = 0;
            while (head < shorter && before.get(head).equals(after.get(head))) {
                head++;
            }
            int tail = 0;
            while (tail < shorter - head
                    && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
                tail++;
            }
            return new Middle(
                    head, before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        }
    }

    private static Stream<Exchange> middle(List<String> old, List<String> changed) {
        if (old.isEmpty() && changed.isEmpty()) {
            return Stream.of();
        }
        if (old.isEmpty() || changed.isEmpty() || comparisons(old, changed) > LARGEST) {
            return Stream.of(new Exchange(0, old.size(), 0, changed.size()));
        }
        List<Exchange> edits = new ArrayList<>();
        for (Change change : new MyersDiffWithLinearSpace<String>(String::equals).computeDiff(old, changed, null)) {
            Exchange edit =
                    new Exchange(change.startOriginal, change.endOriginal, change.startRevised, change.endRevised);
            Exchange last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
            // The library reports an exchange of lines as a deletion and an insertion that touch.
            if (last != null && last.to() == edit.from() && last.newTo() == edit.newFrom()) {
                edits.set(edits.size() - 1, new Exchange(last.from(), edit.to(), last.newFrom(), edit.newTo()));
            } else {
                edits.add(edit);
            }
        }
        return edits.stream();
    }
}
