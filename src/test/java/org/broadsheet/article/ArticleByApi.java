package org.broadsheet.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;

/** {@code ArticleByApi.titled("Hedges").with("status", "published").sendBy(editor)} posts an article as a program would. */
public final class ArticleByApi {
    public static final String PATH = "/api/articles";

    /** The names of all that an article has. */
    public static final List<String> FIELDS = List.of(
            "id",
            "slug",
            "title",
            "summary",
            "body",
            "body_html",
            "status",
            "published",
            "author",
            "authors",
            "tags",
            "language",
            "direction",
            "description",
            "canonical_url",
            "social_image",
            "series",
            "reading_minutes",
            "created_at",
            "updated_at",
            "published_at",
            "version",
            "url");

    /** A program of somebody's that writes articles, publishes them and reads them again. */
    public static Visitor programOf(Person person) {
        return person.withToken("articles:read", "articles:write", "articles:publish");
    }

    private final JsonObject fields = new JsonObject();

    private ArticleByApi() {}

    public static ArticleByApi titled(String title) {
        return new ArticleByApi().with("title", title);
    }

    /** With a title that no other test has. */
    public static ArticleByApi untaken() {
        return titled("Untaken " + UUID.randomUUID());
    }

    public ArticleByApi with(String name, String value) {
        fields.addProperty(name, value);
        return this;
    }

    public ArticleByApi with(String name, boolean value) {
        fields.addProperty(name, value);
        return this;
    }

    public ArticleByApi listing(String name, String... values) {
        JsonArray list = new JsonArray();
        for (String value : values) {
            list.add(value);
        }
        fields.add(name, list);
        return this;
    }

    public HttpResponse<String> sendBy(Visitor program) {
        return program.post(PATH, fields.toString());
    }

    /** The article that came of it. */
    public JsonObject madeBy(Visitor program) {
        return ApiAnswer.json(sendBy(program), 201);
    }

    /** The address of the article that came of it, in the API. */
    public String addressBy(Visitor program) {
        return addressOf(madeBy(program));
    }

    public static String addressOf(JsonObject article) {
        return PATH + "/" + article.get("slug").getAsString();
    }
}
