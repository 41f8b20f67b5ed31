package org.broadsheet.demo;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;

/** A sample: Markdown behind a front matter of {@code key: value} lines between two lines of dashes. */
record SampleArticle(Map<String, String> front, String body) {
    private static final String FENCE = "---";

    static SampleArticle of(String file) {
        List<String> lines = file.lines().toList();
        int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        Map<String, String> front = lines.subList(1, end).stream()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].strip()));
        return new SampleArticle(
                front, String.join("\n", lines.subList(end + 1, lines.size())).strip());
    }

    String author() {
        return front.get("author");
    }

    Manuscript manuscript() {
        return new Manuscript(
                front.get("title"),
                front.get("summary"),
                body,
                front.get("language"),
                Optional.of(front.get("slug")),
                Arrays.asList(front.get("tags").split(",", -1)));
    }

    /** What happens to it: times are told from the start of the site. */
    Move move(OffsetDateTime start) {
        Function<String, Optional<Period>> period =
                name -> Optional.ofNullable(front.get(name)).map(Period::parse);
        return period.apply("published")
                .map(age -> Move.backdate(start.minus(age)))
                .or(() -> period.apply("scheduled").map(wait -> Move.schedule(start.plus(wait))))
                .orElse(Move.keep());
    }
}
