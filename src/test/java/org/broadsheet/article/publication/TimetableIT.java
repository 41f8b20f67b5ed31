package org.broadsheet.article.publication;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.account.Accounts;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class TimetableIT {
    /** What is scheduled appears within so much of its time. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final String TITLE = "On time";

    @Inject
    Writing writing;

    @Inject
    ArticleRepository articles;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @Resource(lookup = "java:app/jdbc/broadsheet")
    DataSource database;

    @Test
    void whatIsScheduledAppearsWithinFiveSecondsAndOnce() {
        OffsetDateTime time = OffsetDateTime.now(clock).plusSeconds(1);
        String slug = scheduled(time);
        assertThat(isPublic(slug)).isFalse();

        await().atMost(LIMIT.plusSeconds(1)).pollInterval(Duration.ofMillis(50)).until(() -> isPublic(slug));

        assertThat(publishedAt(slug)).isBetween(time, time.plus(LIMIT));
        assertPublishedOnce(slug);
    }

    @Test
    void whatCameDueWhileTheServerWasDownAppearsWhenItIsBack() throws SQLException {
        String slug = scheduled(OffsetDateTime.now(clock).plusYears(1));
        OffsetDateTime back = OffsetDateTime.now(clock);
        execute(
                "update timed_action set due_at = ? where article_id = (select id from article where slug = ?)",
                back.minus(1, HOURS),
                slug);

        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> isPublic(slug));

        assertPublishedOnce(slug);
    }

    private String scheduled(OffsetDateTime time) {
        String name = "timetable" + UUID.randomUUID().toString().substring(0, 8);
        Caller editor = Caller.of(accounts.create(
                Accounts.ready(new Accounts.NewAccount(name, name + "@example.org", name, "only-for-tests-7f3a")),
                Role.EDITOR));
        Manuscript manuscript = new Manuscript(TITLE, "", "Text", "en", Optional.of(name), List.of());
        return writing.create(editor, manuscript, List.of(), Move.schedule(time))
                .getSlug();
    }

    private boolean isPublic(String slug) {
        return articles.bySlug(slug).filter(Article::isPublic).isPresent();
    }

    private OffsetDateTime publishedAt(String slug) {
        return articles.bySlug(slug).map(Article::getPublishedAt).orElseThrow();
    }

    /** The timetable looks every second; after two of them nothing more may have happened. */
    private void assertPublishedOnce(String slug) {
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).until(() -> publications(slug) == 1);
    }

    private int publications(String slug) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from change_log where kind = 'article.published' and slug = ?")) {
            query.setString(1, slug);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
