package org.broadsheet.article.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Move;
import org.broadsheet.article.Rights;
import org.broadsheet.article.TimedAction.Effect;
import org.broadsheet.article.Trail;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.user.Caller;

/** What editors plan for articles that are public, or will be: {@code planning.plan(caller, slug, Effect.WITHDRAW, at)}. */
@ApplicationScoped
public class Planning {
    @Inject
    ArticleRepository articles;

    @Inject
    Publishing publishing;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /** Plans the effect for that time, in place of an earlier plan for the same. */
    @Transactional
    public void plan(Caller caller, String slug, Effect effect, OffsetDateTime at) {
        Article article = articles.locked(slug);
        Rights.requirePublishing(caller, article);
        if (effect == Effect.PUBLISH) {
            publishing.move(caller, article, Move.schedule(at));
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!at.isAfter(now)) {
            throw new Invalid(effect == Effect.WITHDRAW ? "until" : "at", "has to be in the future");
        }
        if (effect == Effect.UPDATE) {
            publishing.requireRules(article);
            article.getLifeCycle().accept();
        }
        article.replan(
                plan -> {
                    if (effect == Effect.UPDATE) {
                        plan.update(at, caller.user());
                    } else {
                        plan.withdraw(at, caller.user());
                    }
                },
                now);
        record(caller, article, effect == Effect.UPDATE ? "article.update_planned" : "article.end_planned", at, now);
    }

    /** Calls the effect off; what is not planned is nothing to call off. */
    @Transactional
    public void callOff(Caller caller, String slug, Effect effect) {
        Article article = articles.locked(slug);
        Rights.requirePublishing(caller, article);
        article.getPlan().time(effect).ifPresent(at -> {
            OffsetDateTime now = OffsetDateTime.now(clock);
            article.replan(plan -> plan.callOff(effect), now);
            record(caller, article, "article.unscheduled", at, now);
        });
    }

    private void record(Caller caller, Article article, String action, OffsetDateTime at, OffsetDateTime now) {
        article.touch(caller.user(), now);
        trail.note(caller.user(), article, action, at.toString());
    }
}
