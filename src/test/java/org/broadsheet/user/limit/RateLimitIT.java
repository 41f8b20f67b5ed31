package org.broadsheet.user.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** Each token and each address has its own requests a minute. */
@HttpTest
class RateLimitIT {
    private static final long ENOUGH = 1150;

    @Test
    void whoAsksTooOftenWaitsAloneWhatIsKeptIncluded() {
        HttpResponse<String> answer = asker("1").get("/api/site");
        for (int i = 0; i < 3000 && answer.statusCode() == 200; i++) {
            answer = asker(Integer.toHexString(i + 2)).get("/api/site");
        }

        problem(answer, 429);
        int wait = Integer.parseInt(header(answer, "Retry-After"));
        assertThat(wait).isBetween(1, 60);
        assertThat(header(answer, "RateLimit")).isEqualTo("\"default\";r=0;t=" + wait);
        assertThat(header(answer, "Content-Security-Policy")).isNotBlank();
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(Visitor.from("2001:db8:77:2::1").get("/api/site").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyAnswerSaysHowManyAreLeftToWhoAsks() {
        Visitor one = Visitor.from("203.0.113.71");
        Visitor other = Visitor.from("203.0.113.72");

        HttpResponse<String> first = one.get("/api/site");
        askOften(one);
        long left = left(one.get("/api/site"));

        assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"default\";q=1200;w=60");
        assertThat(header(first, "RateLimit")).matches("\"default\";r=\\d+;t=\\d+");
        assertThat(left).isLessThan(ENOUGH);
        assertThat(left(other.get("/api/site"))).isEqualTo(1199);
        assertThat(left(one.get("/api/nothing"))).isLessThan(ENOUGH);
        assertThat(header(one.get("/"), "RateLimit")).isEmpty();
    }

    @Test
    void aTokenCountsForItselfAndOneThatIsNoneForTheAddress() {
        Person person = People.add(Role.AUTHOR);
        askOften(person.visitor());

        assertThat(left(person.withToken("articles:read").get("/api/me"))).isEqualTo(1199);
        assertThat(left(person.bearer("guess").get("/api/me"))).isLessThan(ENOUGH);
    }

    @Test
    void aTokenIsOneCallerHoweverItsHeaderIsWritten() {
        String token = bearerOf(People.add(Role.AUTHOR));
        Visitor program = Visitor.from("203.0.113.73");
        askOften(program.with("Authorization", "Bearer " + token));

        assertThat(left(program.with("Authorization", "bEARER   " + token).get("/api/me")))
                .isLessThan(ENOUGH);
    }

    private static String bearerOf(Person person) {
        return Person.secretOf(json(person.askForToken("Spelt", "articles:read"), 201));
    }

    /** So often that what comes back meanwhile, 20 a second, does not matter. */
    private static void askOften(Visitor visitor) {
        IntStream.range(0, 200).parallel().forEach(i -> visitor.get("/api/site"));
    }

    /** All of them are one household. */
    private static Visitor asker(String last) {
        return Visitor.from("2001:db8:77:1::" + last);
    }

    private static long left(HttpResponse<String> answer) {
        return Long.parseLong(header(answer, "RateLimit").replaceAll(".*;r=(\\d+);.*", "$1"));
    }
}
