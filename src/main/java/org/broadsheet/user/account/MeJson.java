package org.broadsheet.user.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.broadsheet.platform.language.Language;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Scope;

/**
 * The caller as the API shows it to itself: with what this very token may do.
 *
 * @param picture the address of a picture of this site, or null
 * @param language of the desk, or null for the site's
 */
@JsonbPropertyOrder({"username", "name", "email", "role", "bio", "picture", "language", "scopes"})
public record MeJson(
        String username,
        String name,
        String email,
        String role,
        String bio,
        String picture,
        String language,
        List<String> scopes) {
    static MeJson of(Caller caller) {
        User user = caller.user();
        return new MeJson(
                user.getUsername(),
                user.getName(),
                user.getEmail(),
                user.getRole().word(),
                user.getBio(),
                user.getPicture(),
                user.language().map(Language::getTag).orElse(null),
                caller.scopes().stream().map(Scope::word).sorted().toList());
    }
}
