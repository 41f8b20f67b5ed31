package org.broadsheet.article.byline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.article.Rights;
import org.broadsheet.article.Trail;
import org.broadsheet.article.writing.FirstByline;
import org.broadsheet.platform.Change;
import org.broadsheet.platform.ChangeLog;
import org.broadsheet.platform.Invalid;
import org.broadsheet.user.Caller;
import org.broadsheet.user.Operation;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;

/**
 * Names the authors of an article, beside its text and in nobody's way who writes it. Editors name whom they like; authors add
 * others to their own article until readers can see it.
 */
@ApplicationScoped
public class Authorship {
    private static final String FIELD = "authors";

    @Inject
    ArticleRepository articles;

    @Inject
    UserRepository users;

    @Inject
    ChangeLog log;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /** Names the authors as somebody wants them who saw others; returns the usernames of all who are named now. */
    @Transactional
    List<String> change(Caller caller, String slug, Naming naming) {
        return change(caller, articles.locked(slug), naming);
    }

    /** Names exactly these as the authors of an article that is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void name(Caller caller, Article article, List<String> usernames) {
        List<String> present =
                article.getAuthors().stream().map(User::getUsername).toList();
        if (!usernames.equals(present)) {
            change(caller, article, new Naming(present, usernames));
        }
    }

    private List<String> change(Caller caller, Article article, Naming naming) {
        Rights.requireStanding(caller, article);
        Map<String, User> present = byName(article.getAuthors());
        List<String> names = naming.applied(
                article.getAuthors().stream().map(User::getUsername).toList());
        if (names.equals(List.copyOf(present.keySet()))) {
            return names;
        }
        if (names.size() > FirstByline.MOST_AUTHORS) {
            throw new Invalid(FIELD, "has at most " + FirstByline.MOST_AUTHORS + " usernames");
        }
        Map<String, User> known = byName(users.byUsernames(names));
        check(caller, naming, names, present, known);
        Set<String> touched = ReaderKeys.of(article);
        OffsetDateTime now = OffsetDateTime.now(clock);
        article.nameAuthors(names.stream().map(known::get).toList(), caller.user(), now);
        trail.note(caller.user(), article, "article.authors", String.join(", ", names));
        if (article.isPublic()) {
            touched.addAll(ReaderKeys.of(article));
            log.append(Change.of("article.updated", touched)
                    .about(article.getPublicId(), article.getSlug())
                    .by(caller.user().getId()));
        }
        return names;
    }

    /** Whoever is named already stays named, also when the account was disabled since. */
    private static void check(
            Caller caller, Naming naming, List<String> names, Map<String, User> present, Map<String, User> known) {
        List<String> wrong = new ArrayList<>();
        if (names.isEmpty()) {
            wrong.add("has to name somebody: an article is never nobody's");
        }
        tell(wrong, "names somebody twice", naming.repeated());
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
