package org.broadsheet.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.broadsheet.user.Role;

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

    /** A program with a new token for these scopes. */
    public Visitor withToken(String... scopes) {
        HttpResponse<String> issued = askForToken("test", scopes);
        if (issued.statusCode() != 201) {
            throw new AssertionError("No token for " + username + ": " + issued.body());
        }
        return bearer(secretOf(ApiAnswer.json(issued, 201)));
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

    /** A browser with a session. */
    public Visitor loggedIn() {
        Visitor browser = visitor();
        HttpResponse<String> answer = logIn(browser, "/login");
        if (answer.statusCode() != 302) {
            throw new AssertionError(username + " could not log in: " + answer.statusCode());
        }
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
