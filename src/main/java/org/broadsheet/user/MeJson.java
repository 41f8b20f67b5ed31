package org.broadsheet.user;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/** The caller as the API shows it to itself: with what this very token may do. */
@JsonbPropertyOrder({"username", "name", "email", "role", "scopes"})
public record MeJson(String username, String name, String email, String role, List<String> scopes) {
    static MeJson of(Caller caller) {
        User user = caller.user();
        return new MeJson(
                user.getUsername(),
                user.getName(),
                user.getEmail(),
                user.getRole().word(),
                caller.scopes().stream().map(Scope::word).sorted().toList());
    }
}
