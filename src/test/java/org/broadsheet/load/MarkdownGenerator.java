package org.broadsheet.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code new MarkdownGenerator(vocabulary, random).body()} is a text of 1 to 8 KB with all that Markdown has, in random order. */
final class MarkdownGenerator {
    static final int SHORTEST = 1024;
    static final int LONGEST = 8192;
    /** No block is larger than this, so that a text stays below the longest. */
    private static final int LARGEST_BLOCK = 1600;

    private final Vocabulary words;
    private final SplittableRandom random;
    private final StringBuilder footnotes = new StringBuilder();
    private int notes;

    MarkdownGenerator(Vocabulary words, SplittableRandom random) {
        this.words = words;
        this.random = random;
    }

    String body() {
        List<Supplier<String>> kinds = List.of(
                this::paragraph,
                this::paragraph,
                this::paragraph,
                this::heading,
                this::list,
                this::steps,
                this::tasks,
                this::table,
                this::code,
                this::quote,
                this::noted);
        int wanted = random.nextInt(SHORTEST, LONGEST - LARGEST_BLOCK);
        StringBuilder text = new StringBuilder(paragraph());
        while (size(text) + size(footnotes) < wanted) {
            text.append("\n\n").append(kinds.get(random.nextInt(kinds.size())).get());
        }
        return text.append(footnotes.isEmpty() ? "" : "\n")
                .append(footnotes)
                .append('\n')
                .toString();
    }

    private static int size(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private String paragraph() {
        return words.paragraph(random, 1, 2) + " " + inline() + " " + words.sentence(random);
    }

    private String inline() {
        String text = words.phrase(random, 1, 3);
        return switch (random.nextInt(6)) {
            case 0 -> "*" + text + "*";
            case 1 -> "**" + text + "**";
            case 2 -> "~~" + text + "~~";
            case 3 -> "`" + text + "`";
            case 4 -> "https://example.org/" + random.nextInt(1000);
            default ->
                "[" + text + "](https://example.org/" + random.nextInt(1000) + " \"" + words.word(random) + "\")";
        };
    }

    private String heading() {
        return "#".repeat(random.nextInt(2, 5)) + " " + words.phrase(random, 2, 5) + "\n\n" + paragraph();
    }

    private String list() {
        return lines(2, 5, place -> (place > 0 && random.nextInt(4) == 0 ? "  - " : "- ") + words.phrase(random, 2, 7));
    }

    private String steps() {
        return lines(2, 5, place -> place + 1 + ". " + words.sentence(random));
    }

    private String tasks() {
        return lines(2, 4, place -> (random.nextBoolean() ? "- [x] " : "- [ ] ") + words.phrase(random, 2, 5));
    }

    private String table() {
        int columns = random.nextInt(2, 5);
        return row(columns) + "\n|" + " --- |".repeat(columns) + "\n" + lines(1, 4, place -> row(columns));
    }

    private String row(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> column > 0 && random.nextBoolean()
                        ? Integer.toString(random.nextInt(10_000))
                        : words.phrase(random, 1, 2))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String code() {
        return "```java\n"
                + lines(
                        1,
                        4,
                        place -> "String line" + place + " = \"" + words.phrase(random, 1, 4) + "\"; // <"
                                + random.nextInt(100) + ">")
                + "\n```";
    }

    private String quote() {
        return lines(1, 2, place -> "> " + words.sentence(random));
    }

    private String noted() {
        notes++;
        footnotes.append("\n[^").append(notes).append("]: ").append(words.sentence(random));
        return words.sentence(random) + "[^" + notes + "]";
    }

    private String lines(int fewest, int most, IntFunction<String> line) {
        return IntStream.range(0, random.nextInt(fewest, most + 1))
                .mapToObj(line)
                .collect(Collectors.joining("\n"));
    }
}
