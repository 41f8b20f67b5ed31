package org.broadsheet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.PostgresServer;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.TestDatabase;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A database that goes away costs 503 while it is away, and nothing afterwards. */
@HttpTest
@EnabledIfSystemProperty(
        named = TestDatabase.PROPERTY,
        matches = "postgresql",
        disabledReason = "H2 runs inside the server: it cannot go away alone")
class DatabaseOutageIT {
    private static final String ADDRESS = "203.0.113.121";
    private static final String PASSWORD = "only-for-tests-52b8";
    private static final int TRIES = 6;

    private final String username = Unique.name("outage");
    private final PostgresServer database = SiteUnderTest.current().postgres();
    private final Visitor reader = Visitor.from(ADDRESS);
    private final Visitor owner = Visitor.from(ADDRESS);
    private Visitor program;
    private String article;

    @BeforeEach
    void publishAnArticle() throws SQLException {
        join();
        HttpResponse<String> login = owner.form("/login", "login")
                .with("username", username)
                .with("password", PASSWORD)
                .press("enter");
        assertThat(login.statusCode()).isEqualTo(302);
        String credentials = username + ":" + PASSWORD;
        HttpResponse<String> token = Visitor.from(ADDRESS)
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .send(
                        "POST",
                        "/api/tokens",
                        "application/json",
                        "{\"name\":\"outage\",\"scopes\":[\"articles:read\",\"articles:write\",\"articles:publish\"]}");
        assertThat(token.statusCode()).isEqualTo(201);
        program = Visitor.from(ADDRESS)
                .with("Authorization", "Bearer " + token.body().replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1"));
        article = Unique.name("outage");
        assertThat(post(article).statusCode()).isEqualTo(201);
    }

    @Test
    void pagesAndApiSayThatItIsAwayAndTheFirstRequestAfterwardsWorks() {
        database.stop();
        try {
            long begin = System.nanoTime();
            for (int i = 0; i < 4; i++) {
                assertPageSaysSo(reader.get("/"));
                assertPageSaysSo(reader.get("/article/" + article));
                assertPageSaysSo(reader.get("/author/" + username));
                assertPageSaysSo(owner.get("/desk"));
                assertProblemSaysSo(reader.get("/api/articles"));
                assertProblemSaysSo(reader.get("/api/articles/" + article));
                assertProblemSaysSo(program.get("/api/me"));
                assertProblemSaysSo(post(Unique.name("lost")));
                HttpResponse<String> ready = reader.get("/readyz");
                assertThat(ready.statusCode()).isEqualTo(503);
                assertThat(ready.body()).isEqualTo("the database does not answer\n");
                HttpResponse<String> live = reader.get("/livez");
                assertThat(live.statusCode()).isEqualTo(200);
                assertThat(live.body()).isEqualTo("ok\n");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("what 40 refusals took")
                    .isLessThan(Duration.ofSeconds(20));
        } finally {
            database.start();
        }

        assertFirstRequestsWork();
        assertWhatIsDueIsPublished();
    }

    @Test
    void aRestartBetweenTwoRequestsIsNotNoticed() {
        for (int i = 0; i < 2; i++) {
            // Connections that the pool holds are in use before and dead after.
            assertFirstRequestsWork();
            database.stop();
            database.start();
        }
        assertFirstRequestsWork();
    }

    /** An editor, straight into the database, as this test does not run inside the server. */
    private void join() throws SQLException {
        String hash = Password.hash(PASSWORD)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(19456, 2, 1, 32, Argon2.ID))
                .getResult();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                PreparedStatement statement = connection.prepareStatement(
                        "insert into app_user (id, username, email, name, bio, role, password_hash, created_at)"
                                + " values (nextval('id_sequence'), ?, ?, ?, '', 'EDITOR', ?, now())")) {
            statement.setString(1, username);
            statement.setString(2, username + "@example.org");
            statement.setString(3, username);
            statement.setString(4, hash);
            statement.executeUpdate();
        }
    }

    private void assertFirstRequestsWork() {
        for (int i = 0; i < TRIES; i++) {
            assertThat(List.of(
                            reader.get("/").statusCode(),
                            reader.get("/article/" + article).statusCode(),
                            owner.get("/desk").statusCode(),
                            reader.get("/api/articles").statusCode(),
                            program.get("/api/me").statusCode(),
                            post(Unique.name("back")).statusCode(),
                            reader.get("/readyz").statusCode()))
                    .as("try %d after the return of the database", i + 1)
                    .containsExactly(200, 200, 200, 200, 200, 201, 200);
        }
    }

    /** A server drops a timer that failed some times; this one must not have failed. */
    private void assertWhatIsDueIsPublished() {
        String planned = Unique.name("planned");
        OffsetDateTime soon = OffsetDateTime.now(Clock.systemUTC()).plusSeconds(1);
        HttpResponse<String> scheduled = program.send(
                "POST",
                "/api/articles",
                "application/json",
                "{\"title\":\"" + planned + "\",\"status\":\"scheduled\",\"published_at\":\"" + soon + "\"}");
        assertThat(scheduled.statusCode()).as(scheduled.body()).isEqualTo(201);

        await().atMost(Duration.ofSeconds(6))
                .until(() -> reader.get("/article/" + planned).statusCode() == 200);
    }

    private HttpResponse<String> post(String title) {
        return program.send(
                "POST", "/api/articles", "application/json", "{\"title\":\"" + title + "\",\"status\":\"published\"}");
    }

    private static void assertPageSaysSo(HttpResponse<String> page) {
        assertSaysSo(page, "text/html");
        assertThat(Jsoup.parse(page.body()).select("h1")).as(page.body()).hasSize(1);
        assertThat(Jsoup.parse(page.body()).select("header, footer, link[rel=stylesheet]"))
                .hasSizeGreaterThan(2);
        assertThat(page.body()).contains("Broadsheet").doesNotContain("Exception");
    }

    private static void assertProblemSaysSo(HttpResponse<String> problem) {
        assertSaysSo(problem, "application/problem+json");
        assertThat(problem.body())
                .startsWith("{\"type\":\"about:blank\",\"title\":\"Service unavailable\",\"status\":503,")
                .doesNotContain("Exception");
    }

    private static void assertSaysSo(HttpResponse<String> response, String type) {
        assertThat(response.statusCode())
                .as(response.uri() + " " + response.body())
                .isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d*");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    }
}
