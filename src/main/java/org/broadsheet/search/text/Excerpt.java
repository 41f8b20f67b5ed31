package org.broadsheet.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.broadsheet.search.text.Terms.Spot;

/**
 * Marks in a text what was looked for: {@code new Excerpt(isHit, stems, language).of(text)} is the part that has most of it as
 * HTML, everything escaped but {@code <mark>}.
 *
 * @param hit whether a term, as it is typed, is looked for
 * @param stems the terms of the text's language that are looked for
 * @param language whose rules the text follows, if there are any
 * @param further how many characters may still be read beyond the beginnings of texts, by all that share it
 */
public record Excerpt(Predicate<String> hit, Set<String> stems, Optional<String> language, AtomicInteger further) {
    private static final int LENGTH = 240;
    private static final int BEFORE = 50;
    /** At once. Most of what is found stands in the first so many characters. */
    private static final int READ = 20_000;

    /** Enough for a book, and less than a tenth of a second. */
    private static final int FURTHER = 600_000;

    /** Part of a text that was read, and what was found there. */
    private record Stretch(int from, String text, List<Spot> spots) {
        boolean isBare() {
            return spots.isEmpty();
        }

        int end() {
            return from + text.length();
        }
    }

    /** How far all excerpts of one answer may read. */
    public static AtomicInteger patience() {
        return new AtomicInteger(FURTHER);
    }

    /** Up to {@value #LENGTH} characters around what was found; the beginning where nothing is. */
    public String of(String text) {
        return shown(read(text), text);
    }

    /** The same; nothing where nothing is found. */
    public Optional<String> around(String text) {
        return Optional.of(read(text)).filter(stretch -> !stretch.isBare()).map(stretch -> shown(stretch, text));
    }

    private static String shown(Stretch stretch, String text) {
        String read = stretch.text();
        int start = stretch.isBare() ? 0 : wordAt(read, best(stretch.spots()).start() - BEFORE);
        int end = start + LENGTH >= read.length() ? read.length() : wordEnd(read, start + LENGTH);
        return (stretch.from() + start > 0 ? "… " : "")
                + marked(read, start, end, stretch.spots())
                + (stretch.from() + end < text.length() ? " …" : "");
    }

    /** The first stretch that has any of it, else the first. */
    private Stretch read(String text) {
        Stretch first = stretch(text, 0);
        Stretch next = first;
        while (next.isBare() && next.end() < text.length() && further.addAndGet(-READ) >= 0) {
            next = stretch(text, next.end());
        }
        return next.isBare() ? first : next;
    }

    private Stretch stretch(String text, int from) {
        boolean last = from + READ >= text.length();
        String read = text.substring(from, last ? text.length() : wordEnd(text, from + READ));
        return new Stretch(from, read, spots(read));
    }

    /** All of a short text. */
    public String whole(String text) {
        return marked(text, 0, text.length(), spots(text));
    }

    private List<Spot> spots(String text) {
        List<Spot> spots = new ArrayList<>();
        Terms.spots(Analysis.typed(), text, READ).stream()
                .filter(spot -> hit.test(spot.term()))
                .forEach(spots::add);
        language.filter(known -> !stems.isEmpty())
                .ifPresent(known -> Terms.spots(Analysis.stems(known), text, READ).stream()
                        .filter(spot -> stems.contains(spot.term()))
                        .forEach(spots::add));
        spots.sort(Comparator.comparingInt(Spot::start).thenComparingInt(Spot::end));
        return spots;
    }

    /** The first spot of the stretch that has the most different terms. */
    private static Spot best(List<Spot> spots) {
        Spot best = spots.get(0);
        int most = 0;
        for (int i = 0; i < spots.size(); i++) {
            Set<String> terms = new HashSet<>();
            for (int j = i;
                    j < spots.size() && spots.get(j).end() < spots.get(i).start() + LENGTH - BEFORE;
                    j++) {
                terms.add(spots.get(j).term());
            }
            if (terms.size() > most) {
                most = terms.size();
                best = spots.get(i);
            }
        }
        return best;
    }

    private static String marked(String text, int start, int end, List<Spot> spots) {
        StringBuilder html = new StringBuilder();
        int at = start;
        for (int i = 0; i < spots.size(); i++) {
            int from = spots.get(i).start();
            int to = spots.get(i).end();
            while (i + 1 < spots.size() && spots.get(i + 1).start() < to) {
                i++;
                to = Math.max(to, spots.get(i).end());
            }
            if (from >= at && to <= end) {
                html.append(escaped(text.substring(at, from)))
                        .append("<mark>")
                        .append(escaped(text.substring(from, to)))
                        .append("</mark>");
                at = to;
            }
        }
        return html.append(escaped(text.substring(at, end))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Where the word begins that is nearest. */
    private static int wordAt(String text, int wanted) {
        if (wanted <= 0) {
            return 0;
        }
        int blank = text.indexOf(' ', wanted);
        int start = blank >= 0 && blank < wanted + BEFORE ? blank + 1 : wanted;
        return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }

    private static int wordEnd(String text, int wanted) {
        int blank = text.lastIndexOf(' ', wanted);
        int end = blank > wanted - BEFORE ? blank : wanted;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
