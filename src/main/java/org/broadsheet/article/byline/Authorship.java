package org.broadsheet.article.byline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.article.Rights;
import org.broadsheet.article.Trail;
import org.broadsheet.article.writing.Bylines;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;

/**
 * Names the authors of an article, beside its text and in nobody's way who writes it. Editors name whom they like; authors add
 * others to their own article until readers can see it.
 */
@ApplicationScoped
public class Authorship {
    @Inject
    ArticleRepository articles;

    @Inject
    Bylines bylines;

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
        List<String> present = usernames(article);
        if (!usernames.equals(present)) {
            change(caller, article, new Naming(present, usernames));
        }
    }

    private List<String> change(Caller caller, Article article, Naming naming) {
        Rights.requireStanding(caller, article);
        List<String> present = usernames(article);
        List<String> names = naming.applied(present);
        if (names.equals(present)) {
            return names;
        }
        List<User> people = bylines.named(caller, article.getAuthors(), names);
        Set<String> touched = ReaderKeys.of(article);
        OffsetDateTime now = OffsetDateTime.now(clock);
        article.nameAuthors(people, caller.user(), now);
        trail.note(caller.user(), article, "article.authors", String.join(", ", names));
        if (article.isPublic()) {
            touched.addAll(ReaderKeys.of(article));
            log.append(Change.of("article.updated", touched)
                    .about(article.getPublicId(), article.getSlug())
                    .by(caller.user().getId()));
        }
        return names;
    }

    private static List<String> usernames(Article article) {
        return article.getAuthors().stream().map(User::getUsername).toList();
    }
}
