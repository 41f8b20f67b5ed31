package org.broadsheet.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** An editor marks an update as a correction, and readers see what it was. */
@HttpTest
class CorrectionsIT {
    private static final Visitor READER = Visitor.from("203.0.113.141");

    private final Visitor editor = People.add(Role.EDITOR).loggedIn();
    private final String path = Story.titled(Story.unique("The bridge"))
            .body("The bridge opened in 1987, they say.")
            .published();

    @Test
    void readersSeeWhatWasCorrectedAndNothingThatWasNotPublished() {
        assertThat(update("The bridge opened in 1988, they say.", "The year was wrong.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(edit("A secret thought.").press("save").statusCode()).isEqualTo(302);

        Document article = read(path);
        assertThat(article.select(".corrections li").text()).contains("The year was wrong.", "just now");
        assertThat(article.select(".byline").text()).contains("Updated just now");
        Document changes = read(path + "/changes");
        assertThat(changes.select("del").text()).isEqualTo("1987");
        assertThat(changes.select("ins").text()).isEqualTo("1988");
        assertThat(changes.text()).contains("The year was wrong.").doesNotContain("secret");
    }

    @Test
    void anUpdateThatCorrectsNothingIsNotToldOf() {
        assertThat(update("The bridge opened in 1987, I say.", " \n ").statusCode())
                .isEqualTo(302);

        assertThat(read(path).select(".corrections")).isEmpty();
        assertThat(read(path).select(".byline").text()).doesNotContain("Updated");
        assertThat(READER.get(path + "/changes").statusCode()).isEqualTo(404);
    }

    @Test
    void readersAreToldOfAnUpdateOfAnotherDay() {
        assertThat(update("The bridge opened twice.", "").statusCode()).isEqualTo(302);
        SiteDatabase.update(
                "update revision set created_at = created_at - interval '2' day where kind = 'PUBLISHED' and number ="
                        + " (select min(r.number) from revision r join article a on a.id = r.article_id where a.slug = ?"
                        + " and r.kind = 'PUBLISHED') and article_id = (select id from article where slug = ?)",
                path.substring("/article/".length()),
                path.substring("/article/".length()));

        assertThat(read(path).select(".byline").text()).contains("Updated just now");
    }

    @Test
    void aCorrectionHasToBeOneAndToFit() {
        HttpResponse<String> unchanged = edit("The bridge opened in 1987, they say.")
                .with("correction", "Nothing at all")
                .press("publish");
        HttpResponse<String> tooLong = update("The bridge is long.", "x".repeat(501));

        assertThat(Jsoup.parse(unchanged.body()).select("#correction-error").text())
                .contains("nothing that they see");
        assertThat(Jsoup.parse(tooLong.body()).select("#correction-error").text())
                .contains("at most 500");
        assertThat(Jsoup.parse(tooLong.body()).select("#body").text()).isEqualTo("The bridge is long.");
        assertThat(read(path).text()).contains("1987").doesNotContain("is long");
    }

    @Test
    void aFirstPublicationCorrectsNothing() {
        String draft = Story.titled(Story.unique("Not seen yet")).body("Text").draft();

        assertThat(editor.form(draft + "/edit", "edit").names()).doesNotContain("correction");
    }

    @Test
    void whatWasWithdrawnShowsNoChangesEither() {
        assertThat(update("The bridge opened in 1988.", "The year.").statusCode())
                .isEqualTo(302);
        assertThat(editor.form(path + "/edit", "edit").press("withdraw").statusCode())
                .isEqualTo(302);

        assertThat(READER.get(path + "/changes").statusCode()).isEqualTo(410);
        assertThat(Jsoup.parse(READER.get(path).body()).select("a[href=/archive], form[action=/search]"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private HttpResponse<String> update(String body, String correction) {
        return edit(body).with("correction", correction).press("publish");
    }

    private Form edit(String body) {
        return editor.form(path + "/edit", "edit").with("body", body);
    }

    private static Document read(String path) {
        return Jsoup.parse(READER.get(path).body());
    }
}
