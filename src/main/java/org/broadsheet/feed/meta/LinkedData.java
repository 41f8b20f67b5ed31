package org.broadsheet.feed.meta;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import org.broadsheet.api.Json;
import org.broadsheet.article.Article;
import org.broadsheet.platform.language.TimeAgo;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.site.Site;
import org.broadsheet.tag.Tag;
import org.broadsheet.user.User;

/** What pages are, in the words of schema.org as JSON-LD: {@code linkedData.article(article, …)}. */
@ApplicationScoped
public class LinkedData {
    @Inject
    Site site;

    @Inject
    Settings settings;

    @Inject
    TimeAgo times;

    /** A step of the way from the front page to a page. */
    record Crumb(String name, String address) {}

    JsonObject article(Article article, String address, String description, Optional<ShareImage> image, long words) {
        JsonArrayBuilder authors = Json.createArrayBuilder();
        article.getAuthors().forEach(author -> authors.add(person(author)));
        JsonArrayBuilder keywords = Json.createArrayBuilder();
        article.getTags().forEach(tag -> keywords.add(tag.getName()));
        JsonObjectBuilder json = typed("Article")
                .add("headline", article.getHeadline().getTitle())
                .add("mainEntityOfPage", address)
                .add("datePublished", times.machine(article.getPublishedAt()))
                .add(
                        "dateModified",
                        times.machine(
                                Optional.ofNullable(article.getRevisedAt()).orElse(article.getPublishedAt())))
                .add("author", authors)
                .add("publisher", publisher())
                .add("inLanguage", article.getHeadline().getLanguage())
                .add("wordCount", words)
                .add("keywords", keywords);
        if (!description.isBlank()) {
            json.add("description", description);
        }
        if (!site.getLicence().getUrl().isEmpty()) {
            json.add("license", site.getLicence().getUrl());
        }
        image.ifPresent(picture -> json.add("image", Json.createArrayBuilder().add(picture.address())));
        return json.build();
    }

    /** The site, and how to search it. */
    JsonObject site() {
        String search = settings.absolute("/search?q={search_term_string}");
        JsonObjectBuilder json = typed("WebSite")
                .add("name", site.getName())
                .add("url", settings.absolute("/"))
                .add("inLanguage", site.getLanguage())
                .add("publisher", publisher())
                .add(
                        "potentialAction",
                        typed("SearchAction")
                                .add("target", typed("EntryPoint").add("urlTemplate", search))
                                .add("query-input", "required name=search_term_string"));
        if (!site.getDescription().isBlank()) {
            json.add("description", site.getDescription());
        }
        return json.build();
    }

    JsonObject tag(Tag tag, String address) {
        return list("CollectionPage", tag.getName(), address, tag.getDescription())
                .build();
    }

    JsonObject author(User author, String address) {
        return list("ProfilePage", author.getName(), address, "")
                .add("mainEntity", person(author))
                .build();
    }

    JsonObject series(String name, String address, String description) {
        return list("CollectionPage", name, address, description).build();
    }

    JsonObject page(String title, String address) {
        return list("WebPage", title, address, "").build();
    }

    /** The way from the front page, which is left out. */
    JsonObject crumbs(List<Crumb> way) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        items.add(crumb(1, site.getName(), settings.absolute("/")));
        for (int i = 0; i < way.size(); i++) {
            items.add(crumb(i + 2, way.get(i).name(), way.get(i).address()));
        }
        return typed("BreadcrumbList").add("itemListElement", items).build();
    }

    /** All in one block. */
    static JsonObject graph(JsonObject... nodes) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (JsonObject node : nodes) {
            all.add(node);
        }
        return Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@graph", all)
                .build();
    }

    private JsonObjectBuilder list(String type, String name, String address, String description) {
        JsonObjectBuilder json =
                typed(type).add("name", name).add("url", address).add("isPartOf", settings.absolute("/"));
        if (!description.isBlank()) {
            json.add("description", description);
        }
        return json;
    }

    private JsonObjectBuilder person(User author) {
        JsonObjectBuilder json = typed("Person")
                .add("name", author.getName())
                .add("url", settings.absolute("/author/" + author.getUsername()));
        Optional.ofNullable(author.getPicture()).ifPresent(path -> json.add("image", settings.absolute(path)));
        return json;
    }

    private JsonObjectBuilder publisher() {
        JsonObjectBuilder json =
                typed("Organization").add("name", site.getName()).add("url", settings.absolute("/"));
        Optional.ofNullable(site.getLogo())
                .ifPresent(logo -> json.add(
                        "logo",
                        typed("ImageObject")
                                .add("url", settings.absolute(logo.address()))
                                .add("width", logo.width())
                                .add("height", logo.height())));
        return json;
    }

    private static JsonObjectBuilder crumb(int position, String name, String address) {
        return typed("ListItem").add("position", position).add("name", name).add("item", address);
    }

    private static JsonObjectBuilder typed(String type) {
        return Json.createObjectBuilder().add("@type", type);
    }
}
