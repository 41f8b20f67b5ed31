package org.broadsheet.user.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.problem;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.broadsheet.platform.Secret;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Guessing gets slower, and locks nobody else out. Each test has an address of its own. */
@HttpTest
class AttemptsIT {
    private static final String BODY = "{\"name\": \"x\", \"scopes\": [\"articles:read\"]}";

    private final Person person = People.add(Role.EDITOR);

    private static HttpResponse<String> attempt(String forwardedFor, String login, String password) {
        return Visitor.from(forwardedFor)
                .with("Authorization", Person.basic(login, password))
                .post("/api/tokens", BODY);
    }

    private void fail(String address, String login, int times) {
        for (int i = 0; i < times; i++) {
            problem(attempt(address, login, "wrong " + i), 401);
        }
    }

    /** Lets the time pass that somebody has to wait. */
    private static void waited(String address, String login) {
        for (String key : new String[] {login + "\n" + address, "\n" + address}) {
            SiteDatabase.update(
                    "update failed_attempt set blocked_until = latest_at where attempt_key = ?",
                    new Secret(key).hash());
        }
    }

    @Test
    void theSixthAttemptInARowHasToWaitAlsoWithTheRightPassword() {
        fail("198.51.100.20", person.username(), 5);

        HttpResponse<String> wrong = attempt("198.51.100.20", person.username(), "wrong");
        HttpResponse<String> right = attempt("198.51.100.20", person.username(), People.PASSWORD);

        problem(wrong, 429);
        problem(right, 429);
        assertThat(Integer.parseInt(header(wrong, "Retry-After"))).isBetween(1, 10);
    }

    @Test
    void theWaitGrowsWithEachFailureAndEndsWithASuccess() {
        String address = "198.51.100.21";
        fail(address, person.username(), 5);
        int before = 0;
        for (int i = 0; i < 3; i++) {
            int wait = Integer.parseInt(header(attempt(address, person.username(), "wrong"), "Retry-After"));
            assertThat(wait).isGreaterThan(before);
            before = wait;
            waited(address, person.username());
            problem(attempt(address, person.username(), "wrong"), 401);
        }
        waited(address, person.username());

        assertThat(attempt(address, person.username(), People.PASSWORD).statusCode())
                .isEqualTo(201);
        fail(address, person.username(), 4);
        assertThat(attempt(address, person.username(), People.PASSWORD).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aStrangerLocksNobodyOut() {
        fail("198.51.100.22", person.username(), 5);
        problem(attempt("198.51.100.22", person.username(), People.PASSWORD), 429);

        assertThat(attempt("198.51.100.23", person.username(), People.PASSWORD).statusCode())
                .isEqualTo(201);
        assertThat(person.loggedIn().get("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressThatTriesManyAccountsHasToWaitToo() {
        for (int i = 0; i < 5; i++) {
            fail("198.51.100.24", "nobody-" + i, 1);
        }

        problem(attempt("198.51.100.24", "nobody-6", "wrong"), 429);
        problem(attempt("198.51.100.24", person.username(), People.PASSWORD), 429);
    }

    @Test
    void anAccountOfOnesOwnDoesNotHelpToGuessAnother() {
        Person guesser = People.add(Role.AUTHOR);
        String address = "198.51.100.25";
        fail(address, person.username(), 4);
        assertThat(attempt(address, guesser.username(), People.PASSWORD).statusCode())
                .isEqualTo(201);
        fail(address, person.username(), 1);

        problem(attempt(address, person.username(), "wrong"), 429);
        assertThat(attempt(address, guesser.username(), People.PASSWORD).statusCode())
                .isEqualTo(201);
    }

    @Test
    void theLoginPageCountsAsWell() {
        Visitor browser = Visitor.from("198.51.100.26");
        for (int i = 0; i < 5; i++) {
            assertThat(Person.logIn(browser, "/login", person.username(), "wrong")
                            .statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> waiting = Person.logIn(browser, "/login", person.username(), People.PASSWORD);

        assertThat(waiting.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(waiting, "Retry-After"))).isBetween(1, 10);
        assertThat(waiting.body()).contains("Too many failed attempts").contains("<form");
        problem(attempt("198.51.100.26", person.username(), People.PASSWORD), 429);
    }

    @Test
    void anAddressThatTheCallerPutInFrontIsNotBelieved() {
        for (int i = 0; i < 5; i++) {
            fail("192.0.2." + i + ", 198.51.100.27", person.username(), 1);
        }

        problem(attempt("192.0.2.99, 198.51.100.27", person.username(), "wrong"), 429);
        problem(attempt("198.51.100.27", person.username(), "wrong"), 429);
    }

    @Test
    void thePortOfAnAddressMakesNoOtherAddress() {
        for (int i = 0; i < 5; i++) {
            fail("198.51.100.28:" + (5000 + i), person.username(), 1);
        }

        problem(attempt("198.51.100.28", person.username(), "wrong"), 429);
    }

    @Test
    void whoIsNoTrustedProxyIsNotBelieved() throws Exception {
        int last = 0;
        for (int i = 0; i < 6; i++) {
            last = statusFromUntrustedPeer("192.0.2." + i);
        }

        assertThat(last).isEqualTo(429);
        assertThat(attempt("192.0.2.5", person.username(), People.PASSWORD).statusCode())
                .isEqualTo(201);
    }

    /** From 127.0.0.2, which the site does not trust. */
    private int statusFromUntrustedPeer(String claimed) throws Exception {
        InetAddress peer = InetAddress.getByName("127.0.0.2");
        Assumptions.assumeTrue(
                System.getProperty("os.name").startsWith("Linux"), "Only Linux has a second loopback address");
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), SiteUnderTest.current().url().getPort(), peer, 0)) {
            String request = "POST /api/tokens HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-For: "
                    + claimed + "\r\nForwarded: for=" + claimed + "\r\nAuthorization: "
                    + Person.basic(person.username(), "wrong")
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
