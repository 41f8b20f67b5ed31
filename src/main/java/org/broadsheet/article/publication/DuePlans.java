package org.broadsheet.article.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.Move;
import org.broadsheet.article.TimedAction;
import org.broadsheet.article.TimedAction.Effect;
import org.broadsheet.article.check.Checking;
import org.broadsheet.site.setting.PublicationRule;
import org.broadsheet.user.User;

/**
 * Does what is planned for an article when its time has come: {@code plans.carryOut(slug)}.
 *
 * <p>The owner's rules are asked again, because the text or the rules may have changed since somebody planned it. What breaks one
 * is not shown to readers: it goes back to the editors, and the desk says so until one of them has decided.
 */
@ApplicationScoped
public class DuePlans {
    @Inject
    LinkKeeping links;

    @Inject
    Publishing publishing;

    @Inject
    Checking checking;

    @Inject
    Clock clock;

    /** Carries out what is due, if it still is; in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void carryOut(String slug) {
        Article article = links.locked(slug, Optional.empty());
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (TimedAction action : article.getPlan().due(now)) {
            if (action.getKind() == Effect.WITHDRAW) {
                withdraw(article, action.requestedBy());
            } else {
                show(article, action, now);
            }
        }
    }

    private void withdraw(Article article, User by) {
        article.getPlan().drop(Effect.WITHDRAW);
        if (article.isPublic()) {
            publishing.hide(by, article, "article.withdrawn", article::withdraw);
        }
    }

    private void show(Article article, TimedAction action, OffsetDateTime now) {
        boolean shows = !article.isPublic() || article.getDraft().isAhead();
        Set<PublicationRule> broken = shows ? checking.broken(article.getDraft().toCheck()) : Set.of();
        if (broken.isEmpty()) {
            publishing.show(article, action.requestedBy(), Move.publish(), now);
            article.getPlan().drop(action.getKind());
        } else {
            article.hold(broken, now);
            String rules = broken.stream().map(PublicationRule::word).collect(Collectors.joining(" "));
            publishing.record(action.requestedBy(), article, "article.held", rules, now);
        }
    }
}
