package org.broadsheet.article.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.platform.Invalid;
import org.broadsheet.user.Caller;
import org.broadsheet.user.Operation;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;

/** Whom a new article is by: {@code bylines.of(writer, caller, usernames)}, the writer where nobody is named. */
@ApplicationScoped
public class FirstByline {
    /** So many an article has at most, also later. */
    public static final int MOST_AUTHORS = 20;

    private static final String FIELD = "authors";

    @Inject
    UserRepository users;

    List<User> of(User writer, Caller caller, List<String> usernames) {
        if (usernames.isEmpty()) {
            return List.of(writer);
        }
        if (!caller.reachesAll(Operation.ARRANGE_ARTICLE)
                && !Set.copyOf(usernames).equals(Set.of(writer.getUsername()))) {
            throw new Invalid(FIELD, "can name others than yourself only for editors");
        }
        if (usernames.size() > MOST_AUTHORS) {
            throw new Invalid(FIELD, "has at most " + MOST_AUTHORS + " usernames");
        }
        List<String> names = usernames.stream().distinct().toList();
        Map<String, User> known = users.byUsernames(names).stream()
                .filter(user -> !user.isDisabled())
                .collect(Collectors.toMap(User::getUsername, Function.identity()));
        if (!known.keySet().containsAll(names)) {
            throw new Invalid(FIELD, "names somebody who does not write here");
        }
        return names.stream().map(known::get).toList();
    }
}
