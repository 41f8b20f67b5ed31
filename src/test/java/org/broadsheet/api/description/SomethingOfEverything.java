package org.broadsheet.api.description;

import static org.broadsheet.testing.ApiAnswer.json;

import org.broadsheet.media.Multipart;
import org.broadsheet.media.picture.SamplePictures;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.access.Role;

/** {@code new SomethingOfEverything(site).make()}: every kind of thing is made, changed, and known from then on. */
record SomethingOfEverything(DescribedSite site) {
    void make() {
        String article = DescribedSite.slug(site.made(
                "/api/articles",
                "{\"title\":\"" + Unique.name("described") + "\",\"tags\":[\"" + Unique.name("Topic") + "\"]}"));
        String old = article;
        article = DescribedSite.slug(site.note(site.mine("If-Match", "*")
                .send(
                        "PATCH",
                        "/api/articles/" + old,
                        "application/merge-patch+json",
                        "{\"slug\":\"" + Unique.name("moved") + "\"}")));
        site.note(site.mine("If-Match", "*")
                .put(
                        "/api/articles/" + article,
                        "{\"title\":\"Written over\",\"slug\":\"" + article + "\",\"tags\":[\"" + Unique.name("Topic")
                                + "\"]}"));
        site.note(site.mine().put("/api/articles/" + article + "/publication", "{}"));
        String published = article;
        article = DescribedSite.slug(site.note(site.mine("If-Match", "*")
                .send(
                        "PATCH",
                        "/api/articles/" + published,
                        "application/merge-patch+json",
                        "{\"slug\":\"" + Unique.name("moved-again") + "\"}")));
        site.know("old /api/articles/{slug}", published);
        site.know("/api/articles/{slug}", article);
        site.note(site.mine()
                .post(
                        "/api/articles/batch",
                        "{\"items\":[{\"article\":{\"title\":\"Of a batch\"}},{\"article\":{}}]}"));
        site.note(site.mine().send("POST", "/api/articles/" + article + "/revisions/1/restoration"));
        site.know(
                "/api/articles/{slug}/previews/{id}",
                DescribedSite.id(site.made("/api/articles/" + article + "/previews", "{}")));
        String tag = DescribedSite.slug(site.made("/api/tags", "{\"name\":\"" + Unique.name("Quay") + "\"}"));
        site.know("old /api/tags/{slug}", tag);
        site.know(
                "/api/tags/{slug}",
                DescribedSite.slug(site.note(site.mine()
                        .send(
                                "PATCH",
                                "/api/tags/" + tag,
                                "application/merge-patch+json",
                                "{\"slug\":\"" + Unique.name("pier") + "\"}"))));
        String series = DescribedSite.slug(site.made("/api/series", "{\"name\":\"" + Unique.name("Walks") + "\"}"));
        site.know("old /api/series/{slug}", series);
        series = DescribedSite.slug(site.note(site.mine()
                .send(
                        "PATCH",
                        "/api/series/" + series,
                        "application/merge-patch+json",
                        "{\"name\":\"" + Unique.name("Tours") + "\"}")));
        site.know("/api/series/{slug}", series);
        String articleId =
                json(site.mine().get("/api/articles/" + article), 200).get("id").getAsString();
        site.know("/api/series/{slug}/articles/{id}", articleId);
        site.note(site.mine().send("PUT", "/api/series/" + series + "/articles/" + articleId));
        site.note(site.mine().put("/api/series/" + series + "/articles", "{\"articles\":[\"" + articleId + "\"]}"));
        site.know(
                "/api/media/{id}",
                DescribedSite.id(site.note(Multipart.form()
                        .file("lamps.png", "image/png", SamplePictures.png(40 + (int) (System.nanoTime() % 400), 30))
                        .with("alt", "Lamps")
                        .sendBy(site.mine(), "/api/media"))));
        site.note(site.mine()
                .send(
                        "PATCH",
                        "/api/media/" + site.known("/api/media/{id}"),
                        "application/json",
                        "{\"alt\":\"Old lamps\"}"));
        site.know(
                "/api/pages/{slug}",
                DescribedSite.slug(site.made("/api/pages", "{\"title\":\"" + Unique.name("Colophon") + "\"}")));
        site.note(site.mine()
                .send(
                        "PATCH",
                        "/api/pages/" + site.known("/api/pages/{slug}"),
                        "application/json",
                        "{\"body\":\"Text\"}"));
        site.note(site.mine().send("PATCH", "/api/site", "application/json", "{}"));
        site.note(site.mine().send("PATCH", "/api/me", "application/json", "{}"));
        String user = People.add(Role.AUTHOR).username();
        site.know("/api/users/{username}", user);
        site.know("/api/authors/{username}", Owner.USERNAME);
        site.note(site.mine().send("PATCH", "/api/users/" + user, "application/json", "{\"role\":\"author\"}"));
        site.note(site.mine().send("POST", "/api/users/" + user + "/password-reset"));
        site.note(site.mine()
                .post(
                        "/api/users/" + user + "/handover",
                        "{\"to\":\"" + People.add(Role.AUTHOR).username() + "\"}"));
        site.know(
                "/api/invitations/{id}",
                DescribedSite.id(site.made("/api/invitations", "{\"role\":\"author\",\"label\":\"Somebody\"}")));
        site.know(
                "/api/webhooks/{id}",
                DescribedSite.id(
                        site.made("/api/webhooks", "{\"url\":\"http://localhost:9/\",\"events\":[\"site.*\"]}")));
        site.note(site.mine()
                .send(
                        "PATCH",
                        "/api/webhooks/" + site.known("/api/webhooks/{id}"),
                        "application/json",
                        "{\"active\":false}"));
        site.know(
                "/api/tokens/{id}",
                DescribedSite.id(site.note(DescribedSite.withPassword()
                        .post("/api/tokens", "{\"name\":\"other\",\"scopes\":[\"articles:read\"]}"))));
        site.note(site.mine().get("/api/search?q=described"));
    }
}
