package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers are spoken to in the site's language, people at the desk in their own, callers of the API in English. */
@HttpTest
class LanguagesIT {
    private final Visitor owner = Owner.signedIn("198.51.100.131");
    private final Visitor reader = Visitor.from("203.0.113.131");
    private Form before;

    @BeforeEach
    void rememberTheSettings() {
        before = owner.form("/desk/settings", "settings");
    }

    @AfterEach
    void putTheSettingsBack() {
        assertThat(before.press("save").statusCode()).isEqualTo(302);
    }

    @Test
    void everyPageOfTheSiteSpeaksTheSitesLanguage() {
        String path = Story.titled(Story.unique("Spoken")).body("Text").published();
        List<String> pages =
                List.of("/", path, "/author/owner", "/about", "/login", "/nothing/here", "/invite/no-such");
        speak("de-AT");
        for (String page : pages) {
            Element html = html(reader, page);
            assertThat(html.attr("lang")).as(page).isEqualTo("de-AT");
            assertThat(html.attr("dir")).as(page).isEqualTo("ltr");
            assertThat(html.selectFirst("a.skip").text()).as(page).isEqualTo("Zum Text");
        }
        speak("ar");
        for (String page : pages) {
            Element html = html(reader, page);
            assertThat(html.attr("lang")).as(page).isEqualTo("ar");
            assertThat(html.attr("dir")).as(page).isEqualTo("rtl");
        }
        speak("nl");
        assertThat(html(reader, "/").attr("lang")).isEqualTo("en");
    }

    @Test
    void whatABrowserAsksForChangesNothing() {
        speak("fr");
        assertThat(html(Visitor.from("203.0.113.132").with("Accept-Language", "ja"), "/")
                        .attr("lang"))
                .isEqualTo("fr");
    }

    @Test
    void theApiSpeaksEnglishWhateverTheSiteDoes() {
        Visitor api = Owner.api("198.51.100.132");
        String english = api.post("/api/articles", "{\"title\": \"\", \"summary\": \"\"}")
                .body();
        speak("de");
        assertThat(api.post("/api/articles", "{\"title\": \"\", \"summary\": \"\"}")
                        .body())
                .isEqualTo(english)
                .contains("has to have 1 to 200 characters");
        assertThat(reader.get("/api/nothing").body()).contains("There is nothing at this address.");
    }

    @Test
    void theDeskSpeaksTheLanguageOfThePerson() {
        Person person = People.add(Role.AUTHOR);
        Visitor desk = person.loggedIn();
        speak("de");
        assertThat(html(desk, "/desk").attr("lang")).isEqualTo("de");

        assertThat(desk.form("/desk/account", "speech")
                        .with("language", "ja")
                        .press("speak")
                        .statusCode())
                .isEqualTo(302);

        assertThat(html(desk, "/desk").attr("lang")).isEqualTo("ja");
        assertThat(html(desk, "/desk/nothing").attr("lang")).isEqualTo("de");
        assertThat(html(desk, "/").attr("lang")).isEqualTo("de");
        assertThat(desk.form("/desk/account", "profile")
                        .with("name", "")
                        .press("describe")
                        .body())
                .contains("入力してください。");
        assertThat(desk.form("/desk/account", "speech")
                        .with("language", "tlh")
                        .press("speak")
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.form("/desk/account", "speech")
                        .with("language", "")
                        .press("speak")
                        .statusCode())
                .isEqualTo(302);
        assertThat(html(desk, "/desk").attr("lang")).isEqualTo("de");
    }

    private void speak(String tag) {
        assertThat(owner.form("/desk/settings", "settings")
                        .with("language", tag)
                        .press("save")
                        .statusCode())
                .isEqualTo(302);
    }

    private static Element html(Visitor visitor, String page) {
        Document document = Jsoup.parse(visitor.get(page).body());
        return document.selectFirst("html");
    }
}
