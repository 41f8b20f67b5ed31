package org.broadsheet.user;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** Somebody as a byline names them. */
@JsonbPropertyOrder({"username", "name"})
public record AuthorJson(String username, String name) {
    public static AuthorJson of(User user) {
        return new AuthorJson(user.getUsername(), user.getName());
    }
}
