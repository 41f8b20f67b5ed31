package org.broadsheet.user.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that was sent after the session had ended comes back after the login with what was typed, and does nothing by itself. */
@HttpTest
class LapsedFormIT {
    private static final String BODY =
            "\n\nTyped \"by\" hand & <b>kept</b> &amp; {x} 'so'\n  äöü 日本 \uD83D\uDE00\tend\n";

    private final Person person = People.add(Role.EDITOR);
    private final Visitor browser = person.loggedIn();
    private final String title = "Lapsed " + UUID.randomUUID();

    private Form typed(String body) {
        return browser.form("/article/new", "edit").with("title", title).with("body", body);
    }

    /** The login page with what was sent when nobody was logged in any more. */
    private HttpResponse<String> sentTooLate(Form form, String button) {
        browser.cookies().clear();
        HttpResponse<String> page = form.press(button);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.headers().firstValue("WWW-Authenticate")).hasValue("Session");
        assertThat(Jsoup.parse(page.body()).select(".flash").text()).contains("What you typed is kept");
        return page;
    }

    private Form login(HttpResponse<String> page, String password) {
        return browser.formIn(page, "login").with("username", person.username()).with("password", password);
    }

    /** Logs in, and sends on what the login page carried. */
    private HttpResponse<String> loggedIn(HttpResponse<String> page, String wanted) {
        Form login = login(page, People.PASSWORD);
        HttpResponse<String> entered = login.press("enter");
        assertThat(entered.statusCode()).isEqualTo(307);
        assertThat(entered.headers().firstValue("Location")).hasValue(wanted);
        return login.sendTo(wanted);
    }

    private long articles() {
        return SiteDatabase.number(
                "select count(*) from article_author w join app_user u on u.id = w.user_id where u.username = ?",
                person.username());
    }

    private void isBack(HttpResponse<String> answer, String body) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.getElementById("title").val()).isEqualTo(title);
        // A page may not begin a field with the line break that its tag ends with.
        assertThat(page.getElementById("body").wholeText().strip()).isEqualTo(body.strip());
        assertThat(page.select("[role=alert]").text()).contains("You are signed in again");
    }

    @Test
    void whatWasTypedComesBackAndCanBeSentAgain() {
        HttpResponse<String> back = loggedIn(sentTooLate(typed(BODY), "save"), "/article/new");

        isBack(back, BODY);
        assertThat(articles()).isZero();
        assertThat(browser.formIn(back, "edit").press("save").statusCode()).isEqualTo(302);
        assertThat(articles()).isOne();
    }

    @Test
    void aWrongPasswordLosesNothing() {
        HttpResponse<String> wrong =
                login(sentTooLate(typed(BODY), "save"), "not-it").press("enter");

        assertThat(Jsoup.parse(wrong.body()).select("[role=alert]").text()).contains("do not go together");
        isBack(loggedIn(wrong, "/article/new"), BODY);
    }

    @Test
    void nothingIsPublishedBeforeItIsSentAgain() {
        HttpResponse<String> back = loggedIn(sentTooLate(typed(BODY), "publish"), "/article/new");

        isBack(back, BODY);
        assertThat(articles()).isZero();
    }

    @Test
    void theSessionMayEndAgain() {
        Form login = login(sentTooLate(typed(BODY), "save"), People.PASSWORD);
        login.press("enter");
        browser.cookies().clear();

        HttpResponse<String> page = login.sendTo("/article/new");

        assertThat(page.statusCode()).isEqualTo(401);
        isBack(loggedIn(page, "/article/new"), BODY);
    }

    @Test
    void theLongestTextIsKept() {
        String longest = "日".repeat(500_000);

        isBack(loggedIn(sentTooLate(typed(longest), "save"), "/article/new"), longest);
    }

    @Test
    void whatNoFormHoldsIsRefusedAndNotEchoed() {
        browser.cookies().clear();

        HttpResponse<String> answer = browser.send(
                "POST", "/article/new", "application/x-www-form-urlencoded", "body=" + "x".repeat(1_000_001));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).doesNotContain("xxxx");
    }

    @ParameterizedTest
    @CsvSource({"Origin,https://evil.example", "Origin,null", "Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site"})
    void nothingOfAForeignPageIsKept(String header, String value) {
        Form form = typed("Buy this");
        browser.cookies().clear();
        browser.with(header, value);

        HttpResponse<String> answer = form.press("publish");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/login?next=%2Farticle%2Fnew");
        // Nor what it sends to the login page itself, as if that had kept it.
        HttpResponse<String> page = browser.send(
                "POST",
                "/login?next=/article/new",
                "application/x-www-form-urlencoded",
                "login=login&kept.body=Buy+this&jakarta.faces.ViewState=stateless");
        assertThat(page.body()).doesNotContain("Buy this");
    }

    @Test
    void aKeptFormActsNotEvenWithTheTokenOfTheSession() {
        Form form = browser.form("/article/new", "edit");
        form.values("key").forEach(key -> form.with("kept.key", key));
        HttpResponse<String> answer = form.with("kept.edit", "edit")
                .with("kept.title", title)
                .with("kept.body", "")
                .with("kept.save", "Save")
                .with("kept.form_token", form.values("form_token").get(0))
                .with("kept.jakarta.faces.ViewState", "stateless")
                .press("save");

        isBack(answer, "");
        assertThat(articles()).isZero();
    }

    /** Somebody else signs in, who may not write there: the text is on the page that says so. */
    @Test
    void whatAnotherPersonMayNotSendIsShownToBeCopied() {
        String path = Story.titled(Story.unique("Not theirs")).draft();
        Person other = People.add(Role.AUTHOR);
        Form lapsed = browser.form(path + "/edit", "edit").with("body", BODY).with("slug", "a-new-slug");
        Form login = browser.formIn(sentTooLate(lapsed, "save"), "login")
                .with("username", other.username())
                .with("password", People.PASSWORD);
        assertThat(login.press("enter").statusCode()).isEqualTo(307);

        HttpResponse<String> refused = login.sendTo(path + "/edit");

        assertThat(refused.statusCode()).isIn(403, 404);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("textarea").eachText().get(0)).contains("Typed \"by\" hand & <b>kept</b>");
        assertThat(page.text()).contains("It was not saved").doesNotContain("a-new-slug");
        browser.with("Origin", "https://evil.example");
        assertThat(login.sendTo(path + "/edit").body())
                .doesNotContain("by&quot; hand")
                .doesNotContain("<textarea");
    }

    @Test
    void passwordsAreNotKept() {
        Form secret = browser.form("/desk/account", "secret")
                .with("current", "the-old-secret")
                .with("password", "the-new-secret");
        browser.cookies().clear();

        assertThat(secret.press("change").body()).doesNotContain("-secret");
    }
}
