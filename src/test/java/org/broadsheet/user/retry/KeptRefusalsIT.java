package org.broadsheet.user.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** A refusal that another header would have spared is not the answer to the same request without it. */
@HttpTest
class KeptRefusalsIT {
    private static final String ARTICLES = "/api/articles";
    private static final String[] SCOPES = {"articles:read", "articles:write"};

    private final Person author = People.add(Role.AUTHOR);
    private final Visitor program = author.withToken(SCOPES).with("Idempotency-Key", Unique.name("key"));

    @Test
    void whoWasTooLateReadsAgainAndAsksAgain() {
        String address = ARTICLES + "/"
                + json(author.withToken(SCOPES).post(ARTICLES, "{\"title\":\"" + Unique.name("title") + "\"}"), 201)
                        .get("slug")
                        .getAsString();
        assertThat(author.withToken(SCOPES).delete(address).statusCode()).isEqualTo(204);
        String restoration = address + "/restoration";

        problem(program.with("If-Match", "\"stale\"").send("POST", restoration), 412);
        json(program.with("If-Match", "*").send("POST", restoration), 200);
    }
}
