package org.broadsheet.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

class ArticleGeneratorTest {
    private static final OffsetDateTime NEWEST = OffsetDateTime.parse("2031-05-04T00:00:00Z");
    private static final int MANY = 1000;

    private final ArticleGenerator generator = new ArticleGenerator(1, NEWEST);
    private final List<GeneratedArticle> articles =
            IntStream.range(0, MANY).mapToObj(generator::article).toList();

    @Test
    void theSameSeedMakesTheSameArticlesInAnyOrder() {
        var again = new ArticleGenerator(1, NEWEST);

        for (int number = MANY - 1; number >= 0; number--) {
            assertThat(again.article(number)).isEqualTo(articles.get(number));
        }
    }

    @Test
    void anotherSeedMakesOtherArticles() {
        var others = IntStream.range(0, MANY).mapToObj(new ArticleGenerator(2, NEWEST)::article);

        assertThat(others.map(GeneratedArticle::body)).doesNotContainAnyElementsOf(bodies());
    }

    @Test
    void noTwoArticlesHaveTheSameText() {
        assertThat(bodies()).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldIsWhatTheApiTakes() {
        assertThat(articles).allSatisfy(article -> {
            assertThat(article.title()).isNotBlank().hasSizeBetween(1, 200);
            assertThat(article.summary().orElse("")).hasSizeLessThanOrEqualTo(500);
            assertThat(article.tags())
                    .hasSizeBetween(1, 4)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(ArticleGenerator.TAGS);
            assertThat(article.publishedAt()).isBetween(NEWEST.minus(ArticleGenerator.SPREAD), NEWEST);
        });
    }

    @Test
    void bodiesHaveOneToEightKilobytesAndDifferInLength() {
        var sizes = bodies().stream()
                .map(body -> body.getBytes(StandardCharsets.UTF_8).length)
                .toList();

        assertThat(sizes).allSatisfy(size -> assertThat(size).isBetween(1024, 8192));
        assertThat(sizes).anyMatch(size -> size < 2048).anyMatch(size -> size > 6144);
    }

    @Test
    void mostArticlesHaveASummaryAndSomeDoNot() {
        assertThat(articles.stream().filter(article -> article.summary().isPresent()))
                .hasSizeBetween(MANY * 8 / 10, MANY - 1);
    }

    @Test
    void everyLanguageAndTagOccurs() {
        assertThat(articles.stream().map(GeneratedArticle::language).distinct())
                .contains("en", "de", "fr", "es", "ru", "ar", "he", "ja", "zh")
                .hasSameSizeAs(Vocabulary.values());
        assertThat(articles.stream().flatMap(article -> article.tags().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(ArticleGenerator.TAGS);
    }

    @Test
    void publicationIsSpreadOverThreeYears() {
        for (int year = 0; year < 3; year++) {
            var end = NEWEST.minusYears(year);
            assertThat(articles).haveAtLeast(MANY / 5, between(end.minusYears(1), end));
        }
    }

    @Test
    void everyConstructOfMarkdownOccurs() {
        for (String start : List.of("## ", "- ", "1. ", "- [x] ", "| --- ", "```java", "> ", "[^1]: ")) {
            assertThat(bodies()).as("lines that begin with %s", start).anyMatch(body -> body.contains("\n" + start));
        }
    }

    @Test
    void anArticleWithoutSummaryLeavesTheFieldOut() {
        var bare = new GeneratedArticle("A \"title\"", Optional.empty(), "Text\n", "en", List.of("City"), NEWEST);

        assertThat(bare.json(true))
                .isEqualTo(
                        "{\"title\":\"A \\\"title\\\"\",\"body\":\"Text\\n\",\"language\":\"en\",\"tags\":[\"City\"],"
                                + "\"published\":true,\"published_at\":\"2031-05-04T00:00:00Z\"}");
        assertThat(bare.json(false)).endsWith("\"tags\":[\"City\"]}");
    }

    private List<String> bodies() {
        return articles.stream().map(GeneratedArticle::body).toList();
    }

    private static Condition<GeneratedArticle> between(OffsetDateTime from, OffsetDateTime to) {
        return new Condition<>(
                article -> !article.publishedAt().isBefore(from)
                        && article.publishedAt().isBefore(to),
                "published between %s and %s",
                from,
                to);
    }
}
