package org.broadsheet.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.ApiAnswer.texts;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** What the editor suggests while somebody types a tag or a username. */
@HttpTest
class SuggestionsIT {
    private static final Person WRITER = People.add(Role.AUTHOR);

    private final Visitor browser = WRITER.loggedIn();

    @Test
    void tagsThatBeginSoComeFirstEachWithItsArticles() {
        String word = Unique.name("hedge");
        Story.titled(Story.unique("One")).tags(word + " rows", "A " + word).published();
        Story.titled(Story.unique("Two")).tags(word + " rows").draft();

        JsonObject found = tags(word.toUpperCase(Locale.ROOT));

        assertThat(texts(found, "value")).containsExactly(word + " rows", "A " + word);
        assertThat(texts(found, "detail")).containsExactly("2 articles", "1 article");
        assertThat(found.get("known").getAsBoolean()).isFalse();
    }

    @Test
    void aNameInAnySpellingIsTheTagThatThereIs() {
        String word = Unique.name("weg");
        Story.titled(Story.unique("Ways")).tags("Über " + word).draft();

        assertThat(tags("uber " + word).get("known").getAsBoolean()).isTrue();
        assertThat(texts(tags("uber " + word), "value")).containsExactly("Über " + word);
        assertThat(tags("uber " + word + "x").get("known").getAsBoolean()).isFalse();
    }

    @Test
    void thereAreAtMostTen() {
        String word = Unique.name("many");
        Story.titled(Story.unique("Many"))
                .tags(IntStream.range(10, 24).mapToObj(i -> word + " " + i).toArray(String[]::new))
                .draft();

        assertThat(texts(tags(word), "value")).hasSize(10).first().isEqualTo(word + " 10");
    }

    @Test
    void signsOfTheDatabaseAreLetters() {
        String word = Unique.name("pct");
        Story.titled(Story.unique("Signs")).tags(word + " 100%", word + " 1000").draft();

        assertThat(texts(tags(word + " 100%"), "value")).containsExactly(word + " 100%");
        assertThat(texts(tags(word + "_10"), "value")).isEmpty();
        assertThat(texts(tags("' or 1=1 --"), "value")).isEmpty();
        assertThat(texts(tags("\u0000"), "value")).hasSizeLessThanOrEqualTo(10);
        problem(browser.get("/desk/json/tags?q=" + "x".repeat(101)), 400, "q");
    }

    @Test
    void peopleAreFoundByUsernameAndByEachPartOfTheirName() {
        Person person = People.add(Role.AUTHOR);
        String name = Unique.name("Quill");
        SiteDatabase.update("update app_user set name = ? where username = ?", "Petra " + name, person.username());

        assertThat(texts(authors(name), "value")).containsExactly(person.username());
        assertThat(texts(authors(name), "detail")).containsExactly("Petra " + name);
        assertThat(texts(authors(person.username()), "value")).first().isEqualTo(person.username());
        assertThat(authors(person.username()).get("known").getAsBoolean()).isTrue();
        assertThat(authors(name).get("known").getAsBoolean()).isFalse();

        person.disable();
        assertThat(texts(authors(name), "value")).isEmpty();
    }

    @Test
    void strangersAreToldNothing() {
        problem(Visitor.from("203.0.113.133").get("/desk/json/tags?q=a"), 401);
        problem(Visitor.from("203.0.113.133").get("/desk/json/authors?q=a"), 401);
        problem(WRITER.withToken("articles:write").get("/desk/json/authors?q=a"), 401);
    }

    private JsonObject tags(String words) {
        return json(browser.get("/desk/json/tags?q=" + encoded(words)), 200);
    }

    private JsonObject authors(String words) {
        return json(browser.get("/desk/json/authors?q=" + encoded(words)), 200);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
