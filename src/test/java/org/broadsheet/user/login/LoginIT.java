package org.broadsheet.user.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;

import java.net.http.HttpResponse;
import java.util.List;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and the session that comes of it. */
@HttpTest
class LoginIT {
    private static final String COOKIE = "broadsheet_session";

    private final Person person = People.add(Role.EDITOR);
    private final Visitor browser = person.visitor();

    private HttpResponse<String> logIn(String page) {
        return person.logIn(browser, page);
    }

    @Test
    void whoLogsInComesToTheDesk() {
        HttpResponse<String> answer = logIn("/login");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo("/desk");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieOfTheSessionIsOutOfReach() {
        List<String> cookies = logIn("/login").headers().allValues("Set-Cookie");

        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith(COOKIE + "="))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie)
                            .contains("HttpOnly")
                            .contains("SameSite=Lax")
                            .contains("Path=/");
                    assertThat(cookie).doesNotContain("Max-Age").doesNotContain("Expires");
                });
        assertThat(browser.cookies()).doesNotContainKey("JSESSIONID");
    }

    @Test
    void rememberedSessionsOutliveTheBrowser() {
        HttpResponse<String> answer = browser.form("/login", "login")
                .with("username", person.username())
                .with("password", People.PASSWORD)
                .with("remember", "on")
                .press("enter");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(COOKIE + "="))
                .singleElement()
                .satisfies(
                        cookie -> assertThat(cookie).contains("Max-Age=2592000").contains("HttpOnly"));
    }

    @Test
    void eachLoginHasASessionOfItsOwn() {
        browser.cookies().put(COOKIE, "chosen-by-somebody-else");
        logIn("/login");
        String first = browser.cookies().get(COOKIE);
        logIn("/login");
        String second = browser.cookies().get(COOKIE);

        assertThat(first).isNotEqualTo("chosen-by-somebody-else").hasSizeGreaterThanOrEqualTo(43);
        assertThat(second).isNotEqualTo(first);
        browser.cookies().put(COOKIE, first);
        assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void anUnknownUserAndAWrongPasswordGetTheSameAnswer() {
        HttpResponse<String> unknown = Person.logIn(browser, "/login", "nobody-here", "wrong");
        HttpResponse<String> wrong = Person.logIn(browser, "/login", person.username(), "wrong");

        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body().replace(person.username(), "nobody-here")).isEqualTo(unknown.body());
        assertThat(Jsoup.parse(wrong.body()).select("[role=alert]").text())
                .isEqualTo("That name and that password do not go together.");
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);
    }

    @Test
    void aDisabledUserIsAnUnknownUser() {
        person.disable();
        HttpResponse<String> disabled = logIn("/login");
        HttpResponse<String> unknown = Person.logIn(browser, "/login", "nobody-here", "wrong");

        assertThat(disabled.body().replace(person.username(), "nobody-here")).isEqualTo(unknown.body());
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);
    }

    @Test
    void theNameComesBackAndThePasswordDoesNot() {
        HttpResponse<String> refused = Person.logIn(browser, "/login", "<b>Né</b>", "wrong-secret");

        assertThat(Jsoup.parse(refused.body()).getElementById("username").val()).isEqualTo("<b>Né</b>");
        assertThat(refused.body()).doesNotContain("wrong-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0b", "\ud83d\udcf0", "%00", "' or '1'='1", "\u202e"})
    void aNameThatNobodyCanHaveIsAWrongName(String login) {
        HttpResponse<String> refused = Person.logIn(browser, "/login", login, "wrong");

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).isNotBlank();
    }

    @Test
    void aMissingFieldIsNoFailure() {
        assertThat(browser.form("/login", "login")
                        .with("username")
                        .with("password")
                        .press("enter")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.form("/login", "login")
                        .with("username", person.username())
                        .with("password", "x".repeat(100_000))
                        .press("enter")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyTheFormOfThisBrowserLogsOut() {
        Visitor member = person.loggedIn();
        String session = member.cookies().get(COOKIE);

        assertThat(member.get("/logout").statusCode()).isEqualTo(405);
        assertThat(post(member, "/logout", "").statusCode()).isEqualTo(403);
        assertThat(post(member, "/logout", "form_token=forged").statusCode()).isEqualTo(403);
        assertThat(member.get("/desk").statusCode()).isEqualTo(200);

        HttpResponse<String> out = post(member, "/logout", "form_token=" + tokenOn(member.get("/desk")));
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(header(out, "Location")).isEqualTo("/");
        assertThat(member.cookies()).doesNotContainKey(COOKIE);
        member.cookies().put(COOKIE, session);
        assertThat(member.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void sessionsEndWithTheirUser() {
        Visitor member = person.loggedIn();
        assertThat(member.get("/desk").statusCode()).isEqualTo(200);

        person.disable();

        assertThat(member.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void aRoleThatIsLoweredCountsAtOnce() {
        Visitor member = person.loggedIn();
        assertThat(member.get("/article/new").body()).contains("id=\"publish\"");

        person.become(Role.AUTHOR);

        assertThat(member.get("/article/new").body()).doesNotContain("id=\"publish\"");
    }

    @Test
    void sessionsAreStoredHashedAndExpire() {
        Visitor member = person.loggedIn();
        assertThat(SiteDatabase.number(
                        "select count(*) from user_session where secret_hash = ?",
                        member.cookies().get(COOKIE)))
                .isZero();

        SiteDatabase.update(
                "update user_session set expires_at = created_at where user_id = (select id from app_user where username = ?)",
                person.username());

        assertThat(member.get("/desk").statusCode()).isEqualTo(302);
    }

    private static HttpResponse<String> post(Visitor visitor, String path, String fields) {
        return visitor.send("POST", path, "application/x-www-form-urlencoded", fields);
    }

    private static String tokenOn(HttpResponse<String> page) {
        return Jsoup.parse(page.body())
                .select("form[action=/logout] input[name=form_token]")
                .val();
    }
}
