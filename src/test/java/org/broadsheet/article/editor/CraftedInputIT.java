package org.broadsheet.article.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.TestDatabase;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody who is logged in makes of the fields and the addresses of the desk, no page fails. */
@HttpTest
class CraftedInputIT {
    /** What a page itself stumbles over on one database, what a database stumbles over on the other; each takes its time. */
    private static final List<String> VALUES = TestDatabase.current() == TestDatabase.H2
            ? List.of("", "9".repeat(300))
            : List.of("\0", "-999999-01-01T00:00Z");

    private static final Set<String> KEYS = Set.of("form_token", "jakarta.faces.ViewState");

    private final Person person = crafty();
    private final Visitor owner = person.loggedIn();
    private final List<String> failed = new ArrayList<>();

    private static Person crafty() {
        Owner.ensure();
        return People.add(Role.OWNER);
    }

    private Form settings;
    private Form about;

    @BeforeEach
    void noteWhatIsEverybodys() {
        settings = owner.form("/desk/settings", "settings");
        about = owner.form("/desk/pages/about", "edit");
    }

    @AfterEach
    void putBackWhatIsEverybodys() {
        assertThat(settings.press("save").statusCode()).isEqualTo(302);
        String[] latest =
                owner.form("/desk/pages/about", "edit").values("version").toArray(String[]::new);
        assertThat(about.with("version", latest).press("save").statusCode()).isEqualTo(302);
        person.become(Role.AUTHOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk?view=changed",
                "/desk/tags",
                "/desk/tags/{tag}",
                "/desk/pages",
                "/desk/pages/about",
                "/desk/users",
                "/desk/users/{person}",
                "/desk/account",
                "/desk/tokens",
                "/desk/webhooks",
                "/desk/settings",
                "/article/new",
                "{article}/edit",
                "{article}/moves",
                "{article}/revisions?to=1",
                "{article}/previews"
            })
    void noFormFails(String page) {
        for (Form form : owner.forms(real(page))) {
            for (String button : form.buttons()) {
                for (String field : form.names()) {
                    if (!KEYS.contains(field)) {
                        note(
                                page,
                                button,
                                field,
                                "none",
                                form.again().with(field).press(button));
                        for (String value : VALUES) {
                            note(
                                    page,
                                    button,
                                    field,
                                    value,
                                    form.again().with(field, value).press(button));
                        }
                    }
                }
            }
        }

        assertThat(failed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/desk, view state author tag language q sort page shown",
        "/desk/calendar, month",
        "/desk/users, page revoke",
        "/desk/account, end",
        "/desk/tokens, end",
        "/desk/audit, actor action from to q page",
        "/desk/webhooks, page",
        "/desk/audit.csv, actor action from to q",
        "/desk/media, q page",
        "{article}/revisions, from to before",
        "/, page",
        "/login, next"
    })
    void noAddressFails(String page, String parameters) {
        for (String parameter : parameters.split(" ", -1)) {
            for (String value : VALUES) {
                note(
                        page,
                        "get",
                        parameter,
                        value,
                        owner.get(
                                real(page) + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        }

        assertThat(failed).isEmpty();
    }

    private void note(String page, String button, String field, String value, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            failed.add(page + " " + button + ": " + field + " = " + value + " is " + answer.statusCode());
        }
    }

    private static String real(String page) {
        if (page.contains("{")) {
            String tag = Story.unique("crafted").replace(' ', '-');
            String article = Story.titled(Story.unique("Crafted")).tags(tag).draft();
            return page.replace("{tag}", tag)
                    .replace("{article}", article)
                    .replace("{person}", People.add(Role.AUTHOR).username());
        }
        return page;
    }
}
