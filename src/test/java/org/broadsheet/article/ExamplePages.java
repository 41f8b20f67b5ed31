package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.reading.ArticleDetailUiIT;
import org.broadsheet.media.Multipart;
import org.broadsheet.media.picture.SamplePictures;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** {@code new ExamplePages().byRoute()} has addresses to look at for each line of {@code routes.txt}: add yours when you add one. */
final class ExamplePages {
    private static final String ADDRESS = "203.0.113.151";
    /** In its February an article is published, before all others. */
    private static final int YEAR = 1999;

    private final Visitor owner = Owner.signedIn(ADDRESS);
    private final Visitor program = Owner.api(ADDRESS);
    private final String topic = Unique.name("sampled");
    private final String series = Unique.name("volumes");
    private final String username = People.add(Role.AUTHOR).username();
    private final String picture = picture();
    private final String webhook = webhook();
    private final String article = article();
    private final String deleted = deletedPage();
    private final String draft = Story.titled(Story.unique("A draft as an example"))
            .body("Not yet.")
            .tags(topic)
            .draft();

    ExamplePages() {
        Story.titled(Story.unique("Long ago"))
                .body("It was.")
                .dated(YEAR + "-02-03T12:00:00Z")
                .published();
    }

    Map<String, List<String>> byRoute() {
        return Map.ofEntries(
                Map.entry("/", List.of("/", "/?page=2")),
                Map.entry("/article/{slug}/edit", List.of(article + "/edit", draft + "/edit")),
                Map.entry("/article/{slug}/moves", List.of(article + "/moves", draft + "/moves")),
                Map.entry("/article/new", List.of("/article/new")),
                Map.entry("/article/{slug}/revisions", List.of(article + "/revisions")),
                Map.entry("/article/{slug}/previews", List.of(draft + "/previews")),
                Map.entry("/preview/{token}", List.of(preview())),
                Map.entry(
                        "/article/{slug}",
                        List.of(article, foreign("ar", "مثال", "نص قصير."), foreign("ja", "例", "短い。"))),
                Map.entry("/article/{slug}/changes", List.of(corrected() + "/changes")),
                Map.entry("/archive", List.of("/archive")),
                Map.entry("/archive/{year}", List.of("/archive/" + YEAR)),
                Map.entry("/archive/{year}/{month}", List.of("/archive/" + YEAR + "/02")),
                Map.entry("/search", List.of("/search", "/search?q=" + topic, "/search?q=nothing-has-these-words")),
                Map.entry("/tag/{tag}", List.of("/tag/" + topic)),
                Map.entry("/author/{author}", List.of("/author/" + Owner.USERNAME)),
                Map.entry("/series/{series}", List.of("/series/" + series)),
                Map.entry("/desk", List.of("/desk", "/desk?q=nothing-has-these-words", "/desk?view=trash")),
                Map.entry("/desk/report/{report}", List.of(report())),
                Map.entry("/desk/calendar", List.of("/desk/calendar")),
                Map.entry("/desk/tags", List.of("/desk/tags")),
                Map.entry("/desk/tags/{tag}", List.of("/desk/tags/" + topic)),
                Map.entry("/desk/series", List.of("/desk/series")),
                Map.entry("/desk/series/{series}", List.of("/desk/series/" + series)),
                Map.entry("/desk/pages", List.of(deleted)),
                Map.entry("/desk/pages/new", List.of("/desk/pages/new")),
                Map.entry("/desk/pages/{slug}", List.of("/desk/pages/privacy")),
                Map.entry("/desk/navigation", List.of("/desk/navigation")),
                Map.entry("/desk/users", List.of("/desk/users")),
                Map.entry("/desk/users/{username}", List.of("/desk/users/" + username)),
                Map.entry("/desk/account", List.of("/desk/account")),
                Map.entry("/desk/tokens", List.of("/desk/tokens")),
                Map.entry("/desk/settings", List.of("/desk/settings")),
                Map.entry("/desk/audit", List.of("/desk/audit")),
                Map.entry("/desk/webhooks", List.of("/desk/webhooks")),
                Map.entry("/desk/webhooks/{id}", List.of("/desk/webhooks/" + webhook)),
                Map.entry("/invite/{token}", List.of(invitation(), "/invite/made-up")),
                Map.entry("/reset/{token}", List.of(reset())),
                Map.entry("/desk/media", List.of("/desk/media", "/desk/media?q=nothing-has-these-words")),
                Map.entry("/desk/media/{id}", List.of("/desk/media/" + picture)),
                Map.entry("/about", List.of("/about")),
                Map.entry("/page/{slug}", List.of("/page/imprint")),
                Map.entry("/docs/api", List.of("/docs/api")),
                Map.entry("/setup", List.of("/setup")), // not found: somebody owns the site
                Map.entry("/login", List.of("/login", "/login?next=/desk")));
    }

    /** Addresses where nothing is, or nothing any more. */
    List<String> errors() {
        String withdrawn = Story.titled(Story.unique("Withdrawn as an example"))
                .body("Gone.")
                .published();
        ApiAnswer.json(program.delete("/api/articles/" + slug(withdrawn) + "/publication"), 200);
        return List.of(withdrawn, "/nothing", "/article/nothing", "/desk/tags/nothing", "/?page=x", "/WEB-INF/web.xml");
    }

    /** Forms that came back with what is wrong. */
    List<HttpResponse<String>> refused() {
        return List.of(
                Visitor.from(ADDRESS).form("/login", "login").press("enter"),
                owner.form("/article/new", "edit").with("title", "").press("save"),
                owner.form("/desk/settings", "settings")
                        .with("name", "")
                        .with("timeZone", "Nowhere")
                        .with("hub", "ftp://nowhere")
                        .press("save"),
                owner.form("/desk/pages/privacy", "edit").with("title", " ").press("save"));
    }

    /** Told of the article that is published next; nobody is there. */
    private String webhook() {
        HttpResponse<String> added =
                program.post("/api/webhooks", "{\"url\": \"http://localhost:9/example\", \"events\": [\"article.*\"]}");
        return ApiAnswer.json(added, 201).get("id").getAsString();
    }

    private String picture() {
        HttpResponse<String> added = Multipart.form()
                .file("example.png", "image/png", SamplePictures.png(600, 400))
                .with("alt", "An example")
                .sendBy(program, "/api/media");
        JsonObject media = ApiAnswer.json(added, 201);
        return media.get("id").getAsString();
    }

    private String article() {
        String path = Story.titled(Story.unique("Every “construct” & <more>"))
                .summary("All on one page: a < b & \"c\"")
                .body(ArticleDetailUiIT.EVERY_CONSTRUCT + "\n" + markdownOf(picture))
                .tags(topic, "Second of " + topic)
                .published();
        String second = Story.titled(Story.unique("Next part")).body("And on.").published();
        for (String part : List.of(path, second)) {
            owner.form(part + "/edit", "edit").with("newSeries", series).press("save");
        }
        return path;
    }

    private String corrected() {
        String path = Story.titled(Story.unique("Corrected as an example"))
                .body("It opened in 1987.")
                .published();
        owner.form(path + "/edit", "edit")
                .with("body", "It opened in 1988.")
                .with("correction", "The year was wrong.")
                .press("publish");
        return path;
    }

    private String markdownOf(String id) {
        return ApiAnswer.json(program.get("/api/media/" + id), 200)
                .get("markdown")
                .getAsString();
    }

    private String foreign(String language, String title, String body) {
        return Story.titled(Story.unique(title)).language(language).body(body).published();
    }

    /** The list of pages with one that was deleted. */
    private String deletedPage() {
        String slug = Unique.name("deleted");
        ApiAnswer.json(program.post("/api/pages", "{\"title\": \"" + slug + "\"}"), 201);
        program.delete("/api/pages/" + slug);
        return "/desk/pages";
    }

    private String preview() {
        return madeOn(owner.form(draft + "/previews", "previews").press("make"));
    }

    private String invitation() {
        return madeOn(
                owner.form("/desk/users", "invite").with("label", "An example").press("make"));
    }

    private String reset() {
        return madeOn(owner.form("/desk/users/" + username, "access").press("reset"));
    }

    private static String madeOn(HttpResponse<String> page) {
        Element shown = Jsoup.parse(page.body()).selectFirst("input[readonly][value^=http]");
        assertThat(shown).as(page.body()).isNotNull();
        return URI.create(shown.val()).getPath();
    }

    private String report() {
        String title = Story.unique("Thrown away as an example");
        String thrown = Story.titled(title).draft();
        Form list = owner.form("/desk?q=" + title.replace(' ', '+'), "list");
        return ApiAnswer.header(list.with("pick", idOf(thrown)).press("trashAll"), "Location");
    }

    private String idOf(String path) {
        return ApiAnswer.json(program.get("/api/articles/" + slug(path)), 200)
                .get("id")
                .getAsString();
    }

    private static String slug(String path) {
        return path.substring("/article/".length());
    }
}
