package org.broadsheet.user.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that this browser was not shown changes nothing, and comes back with what was typed. */
@HttpTest
class FormTokenIT {
    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    private final Person person = People.add(Role.EDITOR);
    private final Visitor browser = person.loggedIn();
    private final String title = "Forged " + UUID.randomUUID();

    private Form filledIn() {
        return browser.form("/article/new", "edit").with("title", title).with("body", "What was <typed> & kept");
    }

    private void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.getElementById("title").val()).isEqualTo(title);
        assertThat(page.getElementById("body").val()).isEqualTo("What was <typed> & kept");
        assertThat(page.select("[role=alert]").text()).contains("send it again");
        assertThat(nothingWasWritten()).isTrue();
    }

    private boolean nothingWasWritten() {
        return json(
                                person.withToken("articles:read")
                                        .get("/api/articles?status=draft&author=" + person.username()),
                                200)
                        .get("total")
                        .getAsInt()
                == 0;
    }

    @Test
    void theGenuineFormIsTaken() {
        assertThat(filledIn().press("save").statusCode()).isEqualTo(302);
        assertThat(nothingWasWritten()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/json/drafts", "/desk/%6Ason/drafts", "/desk/json;a=b/drafts", "/desk/json/drafts;x"})
    void whatScriptsCallIsGuardedHoweverItsAddressIsWritten(String address) {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = browser.post(
                address, "{\"key\": \"" + key + "\", \"text\": {\"title\": \"" + title + "\", \"body\": \"Around\"}}");

        assertThat(answer.statusCode()).isIn(403, 404);
        assertThat(nothingWasWritten()).isTrue();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        isRefused(filledIn().with("form_token").press("save"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0000000000000000000000000000000000000000000000000000000000000000", "ä", "a\0b"})
    void aFormWithAForgedTokenIsRefused(String token) {
        isRefused(filledIn().with("form_token", token).press("save"));
    }

    @Test
    void theTokenOfSomebodyElseIsRefused() {
        String other = People.add(Role.EDITOR)
                .loggedIn()
                .form("/article/new", "edit")
                .values("form_token")
                .get(0);

        isRefused(filledIn().with("form_token", other).press("save"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "-1:-1",
                "-8765432109876543210:1234567890123456789",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                "a\0b"
            })
    void aForgedViewStateIsRefused(String state) {
        isRefused(filledIn().with(VIEW_STATE, state).press("save"));
    }

    @Test
    void aFormWithoutViewStateChangesNothing() {
        HttpResponse<String> answer = filledIn().with(VIEW_STATE).press("save");

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(nothingWasWritten()).isTrue();
    }

    @Test
    void whatComesBackCanBeSentAgain() {
        HttpResponse<String> refused = filledIn().with("form_token").press("save");
        String token = Jsoup.parse(refused.body())
                .select("#edit input[name=form_token]")
                .val();

        assertThat(filledIn().with("form_token", token).press("save").statusCode())
                .isEqualTo(302);
    }

    @Test
    void theLoginFormIsGuardedToo() {
        Visitor stranger = person.visitor();

        for (HttpResponse<String> answer : List.of(
                login(stranger).with("form_token").press("enter"),
                login(stranger).with("form_token", "forged").press("enter"),
                login(stranger).with(VIEW_STATE, "forged").press("enter"))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Jsoup.parse(answer.body()).getElementById("username").val())
                    .isEqualTo(person.username());
        }
        assertThat(stranger.cookies()).doesNotContainKey("broadsheet_session");
    }

    @Test
    void nothingIsChangedByGet() {
        browser.get("/article/new?edit=edit&title=x&save=Save&" + VIEW_STATE + "=stateless&form_token="
                + filledIn().values("form_token").get(0));

        assertThat(nothingWasWritten()).isTrue();
    }

    private Form login(Visitor stranger) {
        return stranger.form("/login", "login")
                .with("username", person.username())
                .with("password", People.PASSWORD);
    }
}
