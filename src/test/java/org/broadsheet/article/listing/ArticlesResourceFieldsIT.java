package org.broadsheet.article.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import java.util.stream.IntStream;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be written, and how each refusal names it. */
@HttpTest
class ArticlesResourceFieldsIT {
    private static final Visitor PROGRAM = People.add(Role.EDITOR).withToken("articles:write", "articles:publish");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0\u2003"})
    void aBlankTitleIsRefused(String title) {
        problem(ArticleByApi.titled(title).sendBy(PROGRAM), 400, "title");
    }

    @Test
    void aMissingTitleIsRefused() {
        problem(PROGRAM.post(ArticleByApi.PATH, "{}"), 400, "title");
        problem(PROGRAM.post(ArticleByApi.PATH, "{\"title\": null}"), 400, "title");
    }

    @Test
    void eachTextHasItsBound() {
        ArticleByApi.titled("t".repeat(200)).madeBy(PROGRAM);
        ArticleByApi.untaken().with("summary", "s".repeat(500)).madeBy(PROGRAM);
        ArticleByApi.untaken().with("body", "b ".repeat(250_000)).madeBy(PROGRAM);

        problem(ArticleByApi.titled("t".repeat(201)).sendBy(PROGRAM), 400, "title");
        problem(ArticleByApi.untaken().with("summary", "s".repeat(501)).sendBy(PROGRAM), 400, "summary");
        problem(ArticleByApi.untaken().with("body", "b".repeat(500_001)).sendBy(PROGRAM), 400, "body");
    }

    @Test
    void lengthsCountUtf16Units() {
        ArticleByApi.titled("\ud83d\udcf0".repeat(100)).madeBy(PROGRAM);

        problem(ArticleByApi.titled("\ud83d\udcf0".repeat(100) + "x").sendBy(PROGRAM), 400, "title");
    }

    @Test
    void moreHtmlThanAMillionCharactersIsRefused() {
        problem(ArticleByApi.untaken().with("body", "&".repeat(400_000)).sendBy(PROGRAM), 400, "body");
    }

    @Test
    void tagsHaveTheirBounds() {
        ArticleByApi.untaken().listing("tags", tags(20)).madeBy(PROGRAM);
        ArticleByApi.untaken().listing("tags", "g".repeat(50)).madeBy(PROGRAM);

        problem(ArticleByApi.untaken().listing("tags", tags(21)).sendBy(PROGRAM), 400, "tags");
        problem(ArticleByApi.untaken().listing("tags", "g".repeat(51)).sendBy(PROGRAM), 400, "tags");
    }

    @ParameterizedTest
    @CsvSource({
        "language, not a language",
        "language, x",
        "language, ''",
        "language, en_US_",
        "language, e",
        "slug, Capital",
        "slug, with blank",
        "slug, -dash",
        "slug, a--b",
        "slug, ../etc",
        "slug, ümlaut",
        "slug, new",
        "slug, edit",
        "slug, revisions",
        "status, hidden",
        "status, withdrawn",
        "status, trashed",
        "published_at, tomorrow",
        "published_at, 2020-01-01",
        "published_at, 2020-13-01T00:00:00Z",
        "published_at, +12345-01-01T00:00:00Z"
    })
    void aTextOfTheWrongFormIsNamed(String field, String text) {
        problem(
                ArticleByApi.untaken()
                        .with("status", "published")
                        .with(field, text)
                        .sendBy(PROGRAM),
                400,
                field);
    }

    @Test
    void aSlugHasItsBound() {
        problem(ArticleByApi.untaken().with("slug", "s".repeat(201)).sendBy(PROGRAM), 400, "slug");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | 1",
                "title | [\"t\"]",
                "title | {\"t\": 1}",
                "title | true",
                "body | 1",
                "summary | []",
                "slug | 7",
                "language | {}",
                "tags | tag",
                "tags | [1]",
                "tags | [null]",
                "tags | [[\"a\"]]",
                "tags | {\"0\": \"a\"}",
                "authors | \"me\"",
                "authors | [{\"username\": \"me\"}]",
                "published | \"true\"",
                "published | 1",
                "published_at | 1577836800",
                "status | 3"
            })
    void aValueOfTheWrongTypeIsNamed(String field, String value) {
        String json = value.equals("tag") ? "\"tag\"" : value;
        String title = field.equals("title") ? "" : "\"title\": \"x\", ";

        problem(PROGRAM.post(ArticleByApi.PATH, "{" + title + "\"" + field + "\": " + json + "}"), 400, field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "titel",
                "Title",
                "id",
                "version",
                "url",
                "body_html",
                "author",
                "created_at",
                "updated_at",
                "reading_minutes",
                ""
            })
    void anUnknownOrReadOnlyFieldIsNamed(String field) {
        problem(ArticleByApi.untaken().with(field, "x").sendBy(PROGRAM), 400, field);
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        problem(
                PROGRAM.post(ArticleByApi.PATH, "{\"title\": 1, \"tags\": 2, \"nonsense\": 3, \"status\": \"hidden\"}"),
                400,
                "title",
                "tags",
                "nonsense",
                "status");
        problem(
                ArticleByApi.titled("")
                        .with("summary", "s".repeat(501))
                        .with("language", "?")
                        .with("slug", "?")
                        .sendBy(PROGRAM),
                400,
                "title",
                "summary",
                "language",
                "slug");
    }

    @ParameterizedTest
    @CsvSource({"title", "summary", "body", "slug", "language"})
    void whatIsNotTextIsRefused(String field) {
        for (String broken : new String[] {"a\\u0000b", "a\\ud800b", "a\\udc00", "\\ude00\\ud83d"}) {
            String title = field.equals("title") ? "" : "\"title\": \"x\", ";
            problem(
                    PROGRAM.post(ArticleByApi.PATH, "{" + title + "\"" + field + "\": \"" + broken + "\"}"),
                    400,
                    field);
        }
    }

    @Test
    void namesThatAreNotTextAreRefused() {
        for (String field : new String[] {"tags", "authors"}) {
            problem(
                    PROGRAM.post(ArticleByApi.PATH, "{\"title\": \"x\", \"" + field + "\": [\"a\\u0000\"]}"),
                    400,
                    field);
            problem(
                    PROGRAM.post(ArticleByApi.PATH, "{\"title\": \"x\", \"" + field + "\": [\"\\ud800\"]}"),
                    400,
                    field);
        }
    }

    @Test
    void markdownThatExplodesIsRefusedOrKept() {
        for (String evil :
                new String[] {"> ".repeat(20_000), "![[]()".repeat(20_000), "*".repeat(100_000), "[".repeat(100_000)}) {
            assertThat(ArticleByApi.untaken().with("body", evil).sendBy(PROGRAM).statusCode())
                    .isIn(201, 400);
        }
    }

    private static String[] tags(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(n -> "tag " + n).toArray(String[]::new);
    }
}
