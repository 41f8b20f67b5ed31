package org.broadsheet.api.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;

import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** A few hundred hostile requests of an editor; {@link HostileCaller} sends as many as one likes, as an owner. */
@HttpTest
class ApiFuzzIT {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_128);

    @Test
    void whateverIsSentIsAnsweredAndWhatIsRefusedChangesNothing() {
        Owner.ensure();
        FuzzedSite site = new FuzzedSite(
                SiteUnderTest.current().url(), secret(new Person(Owner.USERNAME, "198.51.100.71"), Owner.PASSWORD));
        String attacker = Person.secretOf(json(
                People.add(Role.EDITOR)
                        .askForToken("fuzz", "articles:read", "articles:write", "articles:publish", "media:write"),
                201));

        ApiFuzz.Findings findings = site.fuzz(attacker, SEED).run(REQUESTS);

        assertThat(findings.wrong()).as(findings.statuses().toString()).isEmpty();
        assertThat(findings.statuses().keySet()).as("ways to refuse").contains(400, 404, 405, 406, 415);
    }

    private static String secret(Person person, String password) {
        return Person.secretOf(json(
                person.visitor()
                        .with("Authorization", Person.basic(person.username(), password))
                        .post(
                                "/api/tokens",
                                "{\"name\":\"fuzz\",\"scopes\":[\"articles:read\",\"articles:write\",\"articles:publish\","
                                        + "\"media:write\",\"site:admin\"]}"),
                201));
    }
}
