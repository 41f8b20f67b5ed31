package org.broadsheet.article.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Operation;

/**
 * Whom an article can be by: {@code bylines.named(caller, present, usernames)}. Editors name whom they like, authors others beside
 * those who are named.
 */
@ApplicationScoped
public class Bylines {
    private static final int MOST = 20;
    private static final String FIELD = "authors";

    @Inject
    UserRepository users;

    /**
     * The people with these usernames, in this order. Whoever is named already stays named, also when the account was disabled
     * since.
     *
     * @param present who is named now, the writer of a new article
     */
    public List<User> named(Caller caller, List<User> present, List<String> names) {
        if (names.size() > MOST) {
            throw new Invalid(FIELD, "has at most " + MOST + " usernames");
        }
        Map<String, User> known = byName(users.byUsernames(names));
        check(caller, names, byName(present), known);
        return names.stream().map(known::get).toList();
    }

    private static void check(Caller caller, List<String> names, Map<String, User> present, Map<String, User> known) {
        List<String> wrong = new ArrayList<>();
        if (names.isEmpty()) {
            wrong.add("has to name somebody: an article is never nobody's");
        }
        tell(
                wrong,
                "names somebody twice",
                names.stream()
                        .filter(name -> Collections.frequency(names, name) > 1)
                        .distinct()
                        .toList());
        tell(
                wrong,
                "names nobody who writes here",
                names.stream().filter(name -> !known.containsKey(name)).toList());
        tell(
                wrong,
                "names somebody whose account is disabled",
                names.stream()
                        .filter(name -> !present.containsKey(name)
                                && known.containsKey(name)
                                && known.get(name).isDisabled())
                        .toList());
        if (!caller.reachesAll(Operation.ARRANGE_ARTICLE)) {
            tell(
                    wrong,
                    "leaves somebody out, which only editors do",
                    present.keySet().stream()
                            .filter(name -> !names.contains(name))
                            .toList());
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(FIELD, String.join("; ", wrong));
        }
    }

    private static void tell(List<String> wrong, String what, List<String> names) {
        if (!names.isEmpty()) {
            wrong.add(what + ": " + String.join(", ", names));
        }
    }

    private static Map<String, User> byName(List<User> people) {
        return people.stream()
                .collect(Collectors.toMap(User::getUsername, user -> user, (one, same) -> one, LinkedHashMap::new));
    }
}
