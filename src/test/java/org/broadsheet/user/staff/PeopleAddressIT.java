package org.broadsheet.user.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.broadsheet.platform.Secret;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses of people, settings and the audit, for those whom they are not for. */
@HttpTest
class PeopleAddressIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/users",
                "/desk/users/owner",
                "/desk/settings",
                "/desk/audit",
                "/desk/audit.csv",
                "/desk/webhooks"
            })
    void onlyOwnersManagePeopleAndTheSite(String address) {
        assertThat(People.add(Role.EDITOR).loggedIn().get(address).statusCode()).isEqualTo(403);
        assertThat(Visitor.from("198.51.100.40").get(address).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invite/", "/reset/"})
    void aLinkThatIsNoGoodIsNotThereAndSaysNotWhy(String path) {
        Visitor stranger = Visitor.from("198.51.100.41");

        HttpResponse<String> unknown = stranger.get(path + Secret.random().text());
        HttpResponse<String> malformed = stranger.get(path + "%00");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("works once").doesNotContain("form_token");
        assertThat(unknown.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(malformed.statusCode()).isIn(400, 404);
    }

    @Test
    void somebodyWhoIsNotThereIsNotFound() {
        Visitor owner = Owner.signedIn("198.51.100.42");

        assertThat(owner.get("/desk/users/nobody-at-all").statusCode()).isEqualTo(404);
        assertThat(owner.get("/desk/users?page=0").statusCode()).isEqualTo(404);
        assertThat(owner.get("/desk/users?page=99999").statusCode()).isEqualTo(404);
    }

    @Test
    void aSessionOrTokenOfSomebodyElseIsNotThere() {
        Person author = People.add(Role.AUTHOR);
        Visitor browser = author.loggedIn();

        assertThat(browser.form("/desk/account", "sessions")
                        .with("end", "1")
                        .submit()
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void noFormActsWithoutTheTokenOfItsBrowser() {
        Visitor owner = Owner.signedIn("198.51.100.43");

        assertThat(owner.form("/desk/users/" + Owner.USERNAME, "access")
                        .with("form_token", "forged")
                        .press("reset")
                        .statusCode())
                .isEqualTo(403);
    }
}
