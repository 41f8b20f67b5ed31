package org.broadsheet.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Two texts that were made of one, as one again: {@code Merge.of(base, mine, theirs)}.
 *
 * <p>Line by line, as diff3 does it: what only one side changed is taken from that side; where both changed the same lines, or lines
 * that touch, and not in the same way, there is a conflict, and nobody's lines are lost in it.
 */
public final class Merge {
    private final List<Hunk> hunks;

    /**
     * A run of lines, as each of the texts has it.
     *
     * @param conflict whether somebody has to choose; if not, all three are the merged one
     */
    public record Hunk(boolean conflict, List<String> base, List<String> mine, List<String> theirs) {
        public Hunk {
            base = List.copyOf(base);
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }

        static Hunk agreed(List<String> lines) {
            return new Hunk(false, lines, lines, lines);
        }
    }

    private Merge(List<Hunk> hunks) {
        this.hunks = List.copyOf(hunks);
    }

    public static Merge of(String base, String mine, String theirs) {
        return new Walk(lines(base), lines(mine), lines(theirs)).run();
    }

    /** The runs in their order. */
    public List<Hunk> hunks() {
        return hunks;
    }

    /** The merged text, unless there is a conflict. */
    public Optional<String> text() {
        return hunks.stream().anyMatch(Hunk::conflict)
                ? Optional.empty()
                : Optional.of(
                        hunks.stream().flatMap(hunk -> hunk.mine().stream()).collect(Collectors.joining("\n")));
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    /** One walk over both sides' edits of the base. */
    private static final class Walk {
        private final List<String> base;
        private final Side mine;
        private final Side theirs;
        private final List<Hunk> hunks = new ArrayList<>();
        private final List<String> agreed = new ArrayList<>();

        Walk(List<String> base, List<String> mine, List<String> theirs) {
            this.base = base;
            this.mine = new Side(mine, LineDiff.of(base, mine));
            this.theirs = new Side(theirs, LineDiff.of(base, theirs));
        }

        Merge run() {
            int line = 0;
            while (mine.hasEdit() || theirs.hasEdit()) {
                int from = Math.min(mine.nextFrom(), theirs.nextFrom());
                agreed.addAll(base.subList(line, from));
                line = touched(from);
                settle(base.subList(from, line), mine.take(from, line), theirs.take(from, line));
            }
            agreed.addAll(base.subList(line, base.size()));
            flush();
            return new Merge(hunks);
        }

        /** The end of the run of lines from there on in which edits of the two sides touch each other. */
        private int touched(int from) {
            int to = from;
            boolean grew = true;
            while (grew) {
                int reached = Math.max(mine.reach(to), theirs.reach(to));
                grew = reached > to;
                to = Math.max(to, reached);
            }
            return to;
        }

        private void settle(List<String> old, List<String> ours, List<String> others) {
            if (ours.equals(others) || others.equals(old)) {
                agreed.addAll(ours);
            } else if (ours.equals(old)) {
                agreed.addAll(others);
            } else {
                flush();
                hunks.add(new Hunk(true, old, ours, others));
            }
        }

        private void flush() {
            if (!agreed.isEmpty()) {
                hunks.add(Hunk.agreed(agreed));
                agreed.clear();
            }
        }
    }

    /** The edits of one side that are still to be seen. */
    private static final class Side {
        private final List<String> lines;
        private final List<LineDiff.Exchange> edits;
        private int next;
        private int ahead;

        /** How many lines the edits so far have added. */
        private int drift;

        Side(List<String> lines, List<LineDiff.Exchange> edits) {
            this.lines = lines;
            this.edits = edits;
        }

        boolean hasEdit() {
            return next < edits.size();
        }

        int nextFrom() {
            return hasEdit() ? edits.get(next).from() : Integer.MAX_VALUE;
        }

        /** Where the edits end that begin at the line or before it. */
        int reach(int line) {
            ahead = Math.max(ahead, next);
            int to = line;
            while (ahead < edits.size() && edits.get(ahead).from() <= to) {
                to = Math.max(to, edits.get(ahead).to());
                ahead++;
            }
            return to;
        }

        /** This side's text for those lines of the base. */
        List<String> take(int from, int to) {
            int begin = from + drift;
            for (; next < ahead; next++) {
                drift = edits.get(next).newTo() - edits.get(next).to();
            }
            return lines.subList(begin, to + drift);
        }
    }
}
