package org.broadsheet.user.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a login leads, and what leads to it. */
@HttpTest
class LoginPathIT {
    private final Person person = People.add(Role.EDITOR);
    private final Visitor browser = person.visitor();

    @ParameterizedTest
    @ValueSource(strings = {"/desk?state=draft", "/article/new", "/desk?state=draft&all=true#top"})
    void whoWasOnTheWaySomewhereComesThere(String next) {
        HttpResponse<String> answer = person.logIn(browser, "/login?next=" + encoded(next));

        assertThat(header(answer, "Location")).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "https://evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "evil.example",
                "@evil.example",
                "",
                " /desk",
                "/\r\nSet-Cookie: a=b",
                "/ümlaut",
                "/login",
                "/logout"
            })
    void nobodyIsSentElsewhere(String next) {
        HttpResponse<String> answer = person.logIn(browser, "/login?next=" + encoded(next));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo("/desk");
        assertThat(browser.cookies()).doesNotContainKey("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk?state=submitted&all=true",
                "/article/new",
                "/desk/pages",
                "/article/some-slug/edit"
            })
    void strangersAreLedToTheLoginAndBack(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo("/login?next=" + encoded(path));
        assertThat(header(person.logIn(browser, header(answer, "Location")), "Location"))
                .isEqualTo(path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
