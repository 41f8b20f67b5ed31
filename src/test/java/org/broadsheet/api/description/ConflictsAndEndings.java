package org.broadsheet.api.description;

import static org.broadsheet.testing.ApiAnswer.json;

import com.google.gson.JsonObject;
import java.util.List;
import org.broadsheet.media.Multipart;
import org.broadsheet.media.picture.SamplePictures;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;

/** What calls answer to requests that are right by themselves, at the wrong moment; and how everything ends. */
record ConflictsAndEndings(DescribedSite site) {
    /** What contradicts what there is. */
    void conflicts() {
        String article = "/api/articles/" + site.known("/api/articles/{slug}");
        String draft = DescribedSite.slug(site.made("/api/articles", "{\"title\":\"" + Unique.name("rival") + "\"}"));
        String taken = site.known("/api/articles/{slug}");
        site.note(site.mine().post("/api/articles", "{\"title\":\"x\",\"slug\":\"" + taken + "\"}"));
        site.note(site.mine("If-Match", "*")
                .put("/api/articles/" + draft, "{\"title\":\"x\",\"slug\":\"" + taken + "\"}"));
        site.note(site.mine("If-Match", "*")
                .send("PATCH", "/api/articles/" + draft, "application/json", "{\"slug\":\"" + taken + "\"}"));
        site.note(site.mine().delete("/api/articles/" + draft + "/publication"));
        site.note(site.mine().send("POST", article + "/restoration"));
        site.note(site.mine().delete(article + "/publication"));
        site.note(Visitor.from(DescribedSite.ADDRESS).get(article));
        withdrawn();
        site.gone("/api/articles/" + draft);
        site.gone("/api/articles/" + draft);
        site.note(site.mine().put("/api/articles/" + draft + "/publication", "{}"));
        site.note(site.mine().send("POST", "/api/articles/" + draft + "/restoration"));
        JsonObject tag = json(site.mine().get(article), 200)
                .getAsJsonArray("tags")
                .get(0)
                .getAsJsonObject();
        site.note(site.mine().post("/api/tags", "{\"name\":\"" + tag.get("name").getAsString() + "\"}"));
        site.note(site.mine()
                .send(
                        "PATCH",
                        "/api/tags/" + site.known("/api/tags/{slug}"),
                        "application/json",
                        "{\"slug\":\"" + tag.get("slug").getAsString() + "\"}"));
        site.gone("/api/tags/" + tag.get("slug").getAsString());
        String series = "{\"name\":\""
                + json(site.mine().get("/api/series/" + site.known("/api/series/{slug}")), 200)
                        .get("name")
                        .getAsString()
                + "\"}";
        site.note(site.mine().post("/api/series", series));
        site.note(site.mine()
                .send(
                        "PATCH",
                        "/api/series/"
                                + DescribedSite.slug(
                                        site.made("/api/series", "{\"name\":\"" + Unique.name("Rides") + "\"}")),
                        "application/json",
                        series));
        String picture = json(site.mine().get("/api/media/" + site.known("/api/media/{id}")), 200)
                .get("markdown")
                .getAsString();
        site.made("/api/articles", "{\"title\":\"Shows a picture\",\"published\":true,\"body\":\"" + picture + "\"}");
        site.gone("/api/media/" + site.known("/api/media/{id}"));
        site.gone("/api/pages/about");
        site.note(site.mine().post("/api/pages", "{\"title\":\"x\",\"slug\":\"about\"}"));
        site.note(site.mine().send("PATCH", "/api/users/" + Owner.USERNAME, "application/json", "{\"disabled\":true}"));
        String gone = "/api/users/" + People.add(Role.AUTHOR).username();
        site.note(site.mine().send("PATCH", gone, "application/json", "{\"disabled\":true}"));
        site.note(site.mine().send("POST", gone + "/password-reset"));
    }

    /** What somebody else is told of an article that was public once. */
    private void withdrawn() {
        Visitor other = People.add(Role.AUTHOR)
                .withToken("articles:read", "articles:write", "articles:publish")
                .with("If-Match", "*");
        site.seen().calls().stream()
                .filter(call -> call.path().startsWith("/api/articles/{slug}"))
                .forEach(call -> site.note(other.send(
                        call.method(), site.path(call.path(), ""), call.type(), call.hasBody() ? call.example() : "")));
    }

    /** Everything that was made is put away. */
    void endings() {
        String series = "/api/series/" + site.known("/api/series/{slug}");
        String part = series + "/articles/" + site.known("/api/series/{slug}/articles/{id}");
        site.gone(part);
        site.gone(part);
        site.gone(series);
        site.note(site.mine().send("POST", series + "/restoration"));
        String tag = "/api/tags/" + site.known("/api/tags/{slug}");
        String other = DescribedSite.slug(site.made("/api/tags", "{\"name\":\"" + Unique.name("Heir") + "\"}"));
        String heir = "{\"slug\":\"" + other + "\"}";
        site.note(site.mine().put("/api/tags/nothing-like-that/successor", heir));
        site.note(site.mine("If-Match", "\"stale\"").put(tag + "/successor", heir));
        site.note(site.mine().put(tag + "/successor", heir));
        site.gone("/api/tags/" + other);
        String unused = "/api/media/"
                + DescribedSite.id(site.note(Multipart.form()
                        .file("b.png", "image/png", SamplePictures.png(500 + (int) (System.nanoTime() % 400), 20))
                        .sendBy(site.mine(), "/api/media")));
        site.note(Multipart.form()
                .file("c.png", "image/png", SamplePictures.png(20, 20))
                .sendBy(People.add(Role.AUTHOR).withToken("articles:read"), "/api/media"));
        site.gone(unused);
        site.note(site.mine().send("POST", unused + "/restoration"));
        site.gone("/api/articles/" + site.known("/api/articles/{slug}") + "/previews/"
                + site.known("/api/articles/{slug}/previews/{id}"));
        for (String path :
                List.of("/api/pages/{slug}", "/api/invitations/{id}", "/api/webhooks/{id}", "/api/tokens/{id}")) {
            site.gone(site.path(path, ""));
        }
    }
}
