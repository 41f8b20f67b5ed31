package org.broadsheet.article.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Comparator;
import java.util.stream.Stream;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.LibraryPicture;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.TestDatabase;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the whole page of an article that has all that an article can have asks of the database. */
@HttpTest
class PageCostsIT {
    private static final int REQUESTS = 40;

    private final Person editor = People.add(Role.EDITOR);
    private final String picture = LibraryPicture.add();

    @Test
    void aPageThatIsNotKeptCostsThreeStatements() {
        assumeTrue(TestDatabase.current() == TestDatabase.H2, "only H2 counts what it is asked");
        String german = Story.titled(Story.unique("Gezählt")).language("de").published();
        String path = ArticleByApi.untaken()
                .with("status", "published")
                .with("social_image", picture)
                .listing("tags", Unique.name("counted"))
                .addressBy(ArticleByApi.programOf(editor))
                .replace(ArticleByApi.PATH, "/article");
        assertThat(editor.loggedIn()
                        .form(path + "/edit", "edit")
                        .with("translation", german)
                        .press("save")
                        .statusCode())
                .isEqualTo(302);

        assertThat(statements(path).split("\\n(?=\\d+ times )", -1))
                .hasSize(3)
                .allMatch(statement -> Integer.parseInt(statement.split(" ", 2)[0]) < 2 * REQUESTS);
    }

    /**
     * What is asked less often than the page is not asked by it: changes, chores, of which all end with a commit as the page does not.
     * Of what the site does beside it now and then, as after other tests, the least of three times has least.
     */
    private String statements(String path) {
        Visitor reader = Visitor.from("203.0.113.78");
        reader.cookies().put("broadsheet_other", "1"); // and so is shown nothing that is kept
        Document page = Jsoup.parse(reader.get(path).body());
        assertThat(page.select("head link[hreflang=de]")).hasSize(1);
        assertThat(page.select("meta[property=og:image]").attr("content")).endsWith(picture);
        return Stream.generate(() -> counted(reader, path))
                .limit(3)
                .min(Comparator.comparing(String::length))
                .orElseThrow();
    }

    private static String counted(Visitor reader, String path) {
        SiteDatabase.update("set query_statistics true");
        try {
            for (int i = 0; i < REQUESTS; i++) {
                assertThat(reader.get(path).statusCode()).isEqualTo(200);
            }
            return SiteDatabase.text("select listagg(execution_count || ' times ' || sql_statement, chr(10)) from"
                    + " information_schema.query_statistics where execution_count >= " + REQUESTS
                    + " and lower(sql_statement) like 'select%'");
        } finally {
            SiteDatabase.update("set query_statistics false");
        }
    }
}
