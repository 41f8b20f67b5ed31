package org.broadsheet.article.exchange;

import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;

/** {@code new ArticleRewrite(person, scopes).patch(address, "{…}")} is a program that reads an article before it writes over it. */
final class ArticleRewrite {
    static final String MERGE_PATCH = "application/merge-patch+json";

    private final Visitor reader;
    private final Visitor writer;

    ArticleRewrite(Person person, String... scopes) {
        reader = person.withToken(scopes);
        writer = person.withToken(scopes);
    }

    ArticleRewrite(Person person) {
        reader = ArticleByApi.programOf(person);
        writer = ArticleByApi.programOf(person);
    }

    /** The same program, that holds nothing against what it writes. */
    Visitor reader() {
        return reader;
    }

    /** The address of a new article that readers see. */
    String published() {
        return ArticleByApi.untaken()
                .with("body", "One.\n\nTwo.\n\nThree.")
                .with("published", true)
                .addressBy(reader);
    }

    String draft() {
        return ArticleByApi.untaken().with("body", "One.").addressBy(reader);
    }

    JsonObject read(String address) {
        return json(reader.get(address), 200);
    }

    String tag(String address) {
        return header(reader.get(address), "ETag");
    }

    HttpResponse<String> patch(String address, String patch) {
        return patch(address, tag(address), patch);
    }

    HttpResponse<String> patch(String address, String tag, String patch) {
        return writer.with("If-Match", tag).send("PATCH", address, MERGE_PATCH, patch);
    }

    HttpResponse<String> put(String address, Object article) {
        return put(address, tag(address), article);
    }

    HttpResponse<String> put(String address, String tag, Object article) {
        return writer.with("If-Match", tag).put(address, article.toString());
    }

    HttpResponse<String> delete(String address, String tag) {
        return writer.with("If-Match", tag).delete(address);
    }

    HttpResponse<String> post(String address, String tag) {
        return writer.with("If-Match", tag).send("POST", address);
    }
}
