package org.broadsheet.article.exchange;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Set;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.media.Multipart;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.access.Scope;

/** A request for each call of the table of who may do what; a call that is new there is a line more here. */
enum AuthorizedCall {
    READ_ARTICLE("GET /api/articles/{slug}"),
    LIST_REVISIONS("GET /api/articles/{slug}/revisions"),
    READ_REVISION("GET /api/articles/{slug}/revisions/{number}"),
    LIST_ARTICLES("GET /api/articles"),
    CREATE_ARTICLE("POST /api/articles", "{\"title\": \"Of the matrix\"}"),
    CREATE_ARTICLES("POST /api/articles/batch", "{}"),
    REPLACE("PUT /api/articles/{slug}", "{\"title\": \"Of the matrix\"}"),
    CHANGE("PATCH /api/articles/{slug}", "{}"),
    TRASH("DELETE /api/articles/{slug}"),
    RESTORE("POST /api/articles/{slug}/restoration"),
    RESTORE_REVISION("POST /api/articles/{slug}/revisions/{number}/restoration"),
    LIST_PREVIEWS("GET /api/articles/{slug}/previews"),
    MAKE_PREVIEW("POST /api/articles/{slug}/previews", "{}"),
    END_PREVIEW("DELETE /api/articles/{slug}/previews/{id}"),
    PUBLISH("PUT /api/articles/{slug}/publication", "{}"),
    WITHDRAW("DELETE /api/articles/{slug}/publication"),
    JOIN_SERIES("PUT /api/series/{slug}/articles/{id}"),
    LEAVE_SERIES("DELETE /api/series/{slug}/articles/{id}"),
    MAKE_TAG("POST /api/tags", "{}"),
    CHANGE_TAG("PATCH /api/tags/{slug}", "{}"),
    MERGE_TAG("PUT /api/tags/{slug}/successor", "{}"),
    DELETE_TAG("DELETE /api/tags/{slug}"),
    MAKE_SERIES("POST /api/series", "{}"),
    CHANGE_SERIES("PATCH /api/series/{slug}", "{}"),
    ARRANGE_SERIES("PUT /api/series/{slug}/articles", "{}"),
    DELETE_SERIES("DELETE /api/series/{slug}"),
    RESTORE_SERIES("POST /api/series/{slug}/restoration"),
    LIST_MEDIA("GET /api/media"),
    READ_MEDIA("GET /api/media/{id}"),
    ADD_MEDIA("POST /api/media"),
    DESCRIBE_MEDIA("PATCH /api/media/{id}", "{}"),
    DELETE_MEDIA("DELETE /api/media/{id}"),
    RESTORE_MEDIA("POST /api/media/{id}/restoration"),
    LIST_USERS("GET /api/users"),
    READ_USER("GET /api/users/{username}"),
    DECIDE_ABOUT_USER("PATCH /api/users/{username}", "{}"),
    RESET_PASSWORD("POST /api/users/{username}/password-reset"),
    HAND_OVER("POST /api/users/{username}/handover", "{}"),
    LIST_INVITATIONS("GET /api/invitations"),
    INVITE("POST /api/invitations", "{}"),
    REVOKE_INVITATION("DELETE /api/invitations/{id}"),
    CONFIGURE_SITE("PATCH /api/site", "{}"),
    MAKE_PAGE("POST /api/pages", "{}"),
    CHANGE_PAGE("PATCH /api/pages/{slug}", "{}"),
    DELETE_PAGE("DELETE /api/pages/{slug}"),
    LIST_WEBHOOKS("GET /api/webhooks"),
    MAKE_WEBHOOK("POST /api/webhooks", "{}"),
    READ_WEBHOOK("GET /api/webhooks/{id}"),
    CHANGE_WEBHOOK("PATCH /api/webhooks/{id}", "{}"),
    DELETE_WEBHOOK("DELETE /api/webhooks/{id}"),
    LIST_DELIVERIES("GET /api/webhooks/{id}/deliveries"),
    READ_DELIVERY("GET /api/webhooks/{id}/deliveries/{delivery}"),
    REPEAT_DELIVERY("POST /api/webhooks/{id}/deliveries/{delivery}/repetition"),
    READ_AUDIT("GET /api/audit"),
    READ_ME("GET /api/me"),
    CHANGE_ME("PATCH /api/me", "{}"),
    LIST_TOKENS("GET /api/tokens"),
    READ_TOKEN("GET /api/tokens/{id}"),
    END_TOKEN("DELETE /api/tokens/{id}");

    private static final String SERIES = "series-of-the-matrix";
    private static final long PREVIEW = 1L;

    private final String call;
    private final String body;

    AuthorizedCall(String call) {
        this(call, "");
    }

    AuthorizedCall(String call, String body) {
        this.call = call;
        this.body = body;
    }

    String call() {
        return call;
    }

    Operation operation() {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.calls().contains(call))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The table does not know " + call));
    }

    boolean isAboutArticle() {
        return call.contains("/articles/{");
    }

    /** Whether it shows what readers see. */
    boolean isForReaders() {
        return this == READ_ARTICLE;
    }

    /** Whether it changes at once what readers see of an article in that state, or takes from them what they shall see. */
    private boolean reachesReaders(ArticleStatus state) {
        return (state == ArticleStatus.PUBLISHED && (this == REPLACE || this == CHANGE || this == TRASH))
                || (state == ArticleStatus.SCHEDULED && this == TRASH);
    }

    /** What the table says, read by somebody else than the application. */
    boolean isAllowed(Role role, Set<Scope> scopes, boolean own, ArticleStatus state) {
        if (isForReaders() && state == ArticleStatus.PUBLISHED) {
            return true;
        }
        if (reachesReaders(state) && !PUBLISH.isAllowed(role, scopes, own, state)) {
            return false;
        }
        boolean scoped = operation().scopes().stream()
                .anyMatch(scope -> scopes.contains(scope) && Scope.allOf(role).contains(scope));
        boolean shown = state == ArticleStatus.PUBLISHED || state == ArticleStatus.SCHEDULED;
        return scoped
                && switch (operation().reach(role)) {
                    case NOTHING -> false;
                    case OWN_UNTIL_PLANNED -> own && !shown;
                    case OWN -> own;
                    case ALL -> true;
                };
    }

    /** About the article. */
    HttpResponse<String> send(Visitor by, JsonObject article) {
        return send(
                by, article.get(call.contains("articles/{id}") ? "id" : "slug").getAsString());
    }

    /** About what has that id. */
    HttpResponse<String> send(Visitor by, String id) {
        String method = call.substring(0, call.indexOf(' '));
        String path = call.substring(call.indexOf('/'))
                .replace("series/{slug}/articles/{id}", "series/" + SERIES + "/articles/{id}")
                .replace("{number}", "1")
                .replace("{delivery}", "1")
                .replace("previews/{id}", "previews/" + PREVIEW)
                .replaceFirst("\\{\\w+}", id);
        if (this == ADD_MEDIA) {
            return Multipart.form().with("alt", "").sendBy(by, path);
        }
        if (this == LIST_ARTICLES) {
            return by.get(path + "?status=draft");
        }
        Visitor program = this == REPLACE || this == CHANGE ? by.with("If-Match", "*") : by;
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return body.isEmpty() ? program.send(method, path) : program.send(method, path, type, body);
    }

    /** The article, where something else has to be there for the call to come to its end. */
    JsonObject prepared(JsonObject article) {
        if (call.startsWith("DELETE /api/series")) {
            SiteDatabase.update(
                    "insert into series_part (article_id, series_id, position)"
                            + " select a.id, s.id, 1 from article a, series s where a.public_id = ? and s.slug = ?",
                    article.get("id").getAsString(),
                    SERIES);
        }
        if (this == END_PREVIEW) {
            SiteDatabase.update("delete from preview_link where id = ?", PREVIEW);
            SiteDatabase.update(
                    "insert into preview_link (id, secret_hash, article_id, created_by, created_at, expires_at)"
                            + " select ?, public_id, id, changed_by, changed_at, changed_at from article where public_id = ?",
                    PREVIEW,
                    article.get("id").getAsString());
        }
        return article;
    }

    /** Makes what the calls are about besides articles. */
    static void prepare() {
        SiteDatabase.update(
                "insert into series (id, slug, name, description) values (nextval('id_sequence'), ?, 'Matrix', '')",
                SERIES);
    }
}
