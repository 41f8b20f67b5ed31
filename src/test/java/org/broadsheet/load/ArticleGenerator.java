package org.broadsheet.load;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * {@code new ArticleGenerator(seed, newest).article(n)} is the same article whenever it is asked for, in whatever order.
 *
 * @param newest no article is published after this time, and none more than three years before it
 */
record ArticleGenerator(long seed, OffsetDateTime newest) {
    static final Duration SPREAD = Duration.ofDays(3 * 365);
    static final List<String> TAGS = List.of(
            "Architecture",
            "Books",
            "City",
            "Climate",
            "Cooking",
            "Design",
            "Economy",
            "Film",
            "Gärten",
            "Health",
            "History",
            "Interviews",
            "Law",
            "Letters",
            "Mathematics",
            "Music",
            "Open source",
            "Philosophie",
            "Photography",
            "Rugby & football",
            "Science",
            "Théâtre",
            "Travel",
            "наука",
            "旅行");
    private static final int MOST_TAGS = 4;

    GeneratedArticle article(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003L + number);
        Vocabulary[] vocabularies = Vocabulary.values();
        Vocabulary words = vocabularies[random.nextInt(vocabularies.length)];
        return new GeneratedArticle(
                words.phrase(random, 3, 9),
                random.nextInt(10) == 0 ? Optional.empty() : Optional.of(words.paragraph(random, 1, 2)),
                new MarkdownGenerator(words, random).body(),
                words.language(),
                tags(random),
                newest.minusSeconds(random.nextLong(SPREAD.toSeconds())));
    }

    private static List<String> tags(SplittableRandom random) {
        int count = random.nextInt(1, MOST_TAGS + 1);
        return Stream.generate(() -> TAGS.get(random.nextInt(TAGS.size())))
                .distinct()
                .limit(count)
                .toList();
    }
}
