package org.broadsheet.article.listing;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Optional;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.User;

/**
 * An author on the wire, where they are what is asked for: what their page shows readers.
 *
 * @param picture the address of a picture of them, or null
 * @param articles how many articles of theirs readers see
 */
@JsonbPropertyOrder({"username", "name", "bio", "picture", "articles", "url"})
public record CountedAuthorJson(String username, String name, String bio, String picture, long articles, String url) {
    static CountedAuthorJson of(CountedSubject<User> counted, Settings settings) {
        User user = counted.subject();
        return new CountedAuthorJson(
                user.getUsername(),
                user.getName(),
                user.getBio(),
                Optional.ofNullable(user.getPicture()).map(settings::absolute).orElse(null),
                counted.articles(),
                settings.absolute("/author/" + user.getUsername()));
    }
}
