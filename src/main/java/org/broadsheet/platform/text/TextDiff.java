package org.broadsheet.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What became of a text, line by line and word by word, to be shown: {@code TextDiff.of(before, after)}.
 *
 * <p>Lines that stayed are left out where they are far from any that did not. Words are not looked for in lines so long and so
 * different that it would take long; nor in any more lines, once those before them have taken long enough.
 */
public final class TextDiff {
    private static final int CONTEXT = 2;
    private static final int LONGEST_LINE = 20_000;

    /** Comparisons of words, of which a processor does some hundred million in a second: for two lines, and for the whole text. */
    private static final long MOST_A_PAIR = 4_000_000;

    private static final long MOST = 20_000_000;
    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{L}\\p{M}\\p{N}]");

    /** What became of a line or a word. A gap stands for lines that stayed. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        CHANGED,
        GAP
    }

    /** A run of words of one kind. */
    public record Words(Kind kind, String text) {
        public String getElement() {
            return switch (kind) {
                case REMOVED -> "del";
                case ADDED -> "ins";
                default -> "span";
            };
        }

        public String getText() {
            return text;
        }
    }

    /** A line; one that changed has words of all kinds. */
    public record DiffLine(Kind kind, List<Words> words) {
        public String getWord() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        public List<Words> getWords() {
            return words;
        }

        static DiffLine of(Kind kind, String text) {
            return new DiffLine(kind, List.of(new Words(kind, text)));
        }
    }

    private final List<DiffLine> lines = new ArrayList<>();
    private long left = MOST;

    private TextDiff() {}

    public static List<DiffLine> of(String before, String after) {
        List<String> old = List.of(before.split("\n", -1));
        List<String> changed = List.of(after.split("\n", -1));
        TextDiff diff = new TextDiff();
        int done = 0;
        for (LineDiff.Exchange exchange : LineDiff.of(old, changed)) {
            diff.stay(old.subList(done, exchange.from()), done == 0, false);
            diff.exchange(
                    old.subList(exchange.from(), exchange.to()), changed.subList(exchange.newFrom(), exchange.newTo()));
            done = exchange.to();
        }
        diff.stay(old.subList(done, old.size()), done == 0, true);
        return List.copyOf(diff.lines);
    }

    private void stay(List<String> same, boolean first, boolean last) {
        int head = first ? 0 : CONTEXT;
        int tail = last ? 0 : CONTEXT;
        for (int i = 0; i < same.size(); i++) {
            if (i < head || i >= same.size() - tail || same.size() <= head + tail + 1) {
                lines.add(DiffLine.of(Kind.SAME, same.get(i)));
            } else if (i == head) {
                lines.add(DiffLine.of(Kind.GAP, ""));
            }
        }
    }

    /** Pairs lines in their order: the n-th of the old with the n-th of the new, as long as they have words in common. */
    private void exchange(List<String> old, List<String> changed) {
        int pairs = old.size() == changed.size() ? old.size() : 0;
        for (int i = 0; i < pairs; i++) {
            lines.addAll(pair(old.get(i), changed.get(i)));
        }
        old.subList(pairs, old.size()).forEach(line -> lines.add(DiffLine.of(Kind.REMOVED, line)));
        changed.subList(pairs, changed.size()).forEach(line -> lines.add(DiffLine.of(Kind.ADDED, line)));
    }

    private List<DiffLine> pair(String old, String changed) {
        List<DiffLine> apart = List.of(DiffLine.of(Kind.REMOVED, old), DiffLine.of(Kind.ADDED, changed));
        if (old.length() + changed.length() > LONGEST_LINE) {
            return apart;
        }
        List<String> before = words(old);
        List<String> after = words(changed);
        long cost = LineDiff.cost(before, after);
        if (cost > Math.min(MOST_A_PAIR, left)) {
            return apart;
        }
        left -= cost;
        List<Words> words = new ArrayList<>();
        int done = 0;
        int common = 0;
        for (LineDiff.Exchange exchange : LineDiff.of(before, after)) {
            common += exchange.from() - done;
            add(words, Kind.SAME, before.subList(done, exchange.from()));
            add(words, Kind.REMOVED, before.subList(exchange.from(), exchange.to()));
            add(words, Kind.ADDED, after.subList(exchange.newFrom(), exchange.newTo()));
            done = exchange.to();
        }
        common += before.size() - done;
        add(words, Kind.SAME, before.subList(done, before.size()));
        return common * 3 < Math.max(before.size(), after.size()) ? apart : List.of(new DiffLine(Kind.CHANGED, words));
    }

    private static void add(List<Words> words, Kind kind, List<String> texts) {
        if (!texts.isEmpty()) {
            words.add(new Words(kind, String.join("", texts)));
        }
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }
}
