package org.broadsheet.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.broadsheet.platform.Secret;
import org.broadsheet.user.access.Role;

/**
 * Somebody of {@link People}: {@code editor.withToken("articles:write")} is a program of theirs, {@code editor.loggedIn()} their
 * browser.
 *
 * @param address theirs alone, so that nobody else's failed attempts slow them down
 */
public record Person(String username, String address) {

    /** A browser or a program of theirs, not logged in. */
    public Visitor visitor() {
        return Visitor.from(address);
    }

    /** A program with a new token for these scopes, made in the database; {@link #askForToken} goes the whole way. */
    public Visitor withToken(String... scopes) {
        Secret secret = Secret.random();
        SiteDatabase.update(
                "insert into api_token (id, secret_hash, user_id, name, scopes, created_at, expires_at)"
                        + " select nextval('id_sequence'), ?, id, 'test', ?, current_timestamp,"
                        + " current_timestamp + interval '1' day from app_user where username = ?",
                secret.hash(),
                String.join(" ", scopes),
                username);
        return bearer(secret.text());
    }

    public Visitor bearer(String token) {
        return visitor().with("Authorization", "Bearer " + token);
    }

    /** Asks for a token with the right password. */
    public HttpResponse<String> askForToken(String name, String... scopes) {
        JsonArray list = new JsonArray();
        for (String scope : scopes) {
            list.add(scope);
        }
        JsonObject wanted = new JsonObject();
        wanted.addProperty("name", name);
        wanted.add("scopes", list);
        return visitor().with("Authorization", basic(username, People.PASSWORD)).post("/api/tokens", wanted.toString());
    }

    /** What the answer to {@link #askForToken} shows this once. */
    public static String secretOf(JsonObject token) {
        return token.get("token").getAsString();
    }

    /** A browser with a session, made in the database; {@link #logIn} goes the whole way. */
    public Visitor loggedIn() {
        Secret secret = Secret.random();
        SiteDatabase.update(
                "insert into user_session"
                        + " (id, secret_hash, user_id, remembered, address, created_at, seen_at, expires_at)"
                        + " select nextval('id_sequence'), ?, id, false, ?, current_timestamp, current_timestamp,"
                        + " current_timestamp + interval '12' hour from app_user where username = ?",
                secret.hash(),
                address,
                username);
        Visitor browser = visitor();
        browser.cookies().put("broadsheet_session", secret.text());
        return browser;
    }

    /** Fills in the login form at the address with what is right and sends it. */
    public HttpResponse<String> logIn(Visitor browser, String page) {
        return logIn(browser, page, username, People.PASSWORD);
    }

    /** Fills in the login form at the address and sends it. */
    public static HttpResponse<String> logIn(Visitor browser, String page, String login, String password) {
        return browser.form(page, "login")
                .with("username", login)
                .with("password", password)
                .press("enter");
    }

    public static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public void disable() {
        SiteDatabase.update("update app_user set disabled_at = current_timestamp where username = ?", username);
    }

    public void become(Role role) {
        SiteDatabase.update("update app_user set role = ? where username = ?", role.name(), username);
    }
}
