package org.broadsheet.article.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Move;
import org.broadsheet.article.Rights;
import org.broadsheet.article.Slugs;
import org.broadsheet.article.Trail;
import org.broadsheet.article.check.Checking;
import org.broadsheet.article.history.History;
import org.broadsheet.article.history.Revision;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.article.state.DeskState;
import org.broadsheet.media.use.MediaUse;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Operation;

/**
 * How an article becomes public and how it ceases to be. Whatever changes for readers is logged in the same transaction, last.
 *
 * <p>Each method takes a check that runs once the article is locked, for callers who hold a version against it.
 */
@ApplicationScoped
public class Publishing {
    /** No version is held against the article. */
    public static final Consumer<Article> UNCHECKED = article -> {};

    @Inject
    ArticleRepository articles;

    @Inject
    Slugs slugs;

    @Inject
    History history;

    @Inject
    ChangeLog log;

    @Inject
    MediaUse mediaUse;

    @Inject
    LinkKeeping links;

    @Inject
    Neighbours neighbours;

    @Inject
    Trail trail;

    @Inject
    Checking checking;

    @Inject
    Clock clock;

    /** Publishes the draft now, or at a time to come. */
    @Transactional
    public Article publish(Caller caller, String slug, Optional<OffsetDateTime> at, Consumer<Article> check) {
        Article article = links.locked(slug, Optional.empty());
        Rights.requirePublishing(caller, article);
        check.accept(article);
        move(caller, article, at.map(Move::schedule).orElse(Move.publish()));
        return article;
    }

    /** Publishes now with a date in the past. */
    @Transactional
    public void backdate(Caller caller, String slug, OffsetDateTime date) {
        Article article = links.locked(slug, Optional.empty());
        Rights.requirePublishing(caller, article);
        if (date.isAfter(OffsetDateTime.now(clock))) {
            throw new Invalid("date", "has to be in the past");
        }
        move(caller, article, Move.backdate(date));
    }

    @Transactional
    public Article withdraw(Caller caller, String slug, Consumer<Article> check) {
        Article article = articles.locked(slug);
        Rights.requirePublishing(caller, article);
        check.accept(article);
        if (article.isPublic() || article.getScheduledAt() == null) {
            hide(caller.user(), article, "article.withdrawn", article::withdraw);
        } else {
            OffsetDateTime now = OffsetDateTime.now(clock);
            article.withdraw(now);
            record(caller.user(), article, "article.unscheduled", "", now);
        }
        return article;
    }

    /** Puts the article into the trash, twice as once; what readers see, or shall see, is taken from them with it, by editors. */
    @Transactional
    public void trash(Caller caller, String slug, Consumer<Article> check) {
        Article article = articles.locked(slug);
        Rights.requireWriting(caller, article);
        if (article.isPublic() || article.getPlan().showsDraft()) {
            caller.require(Operation.PUBLISH_ARTICLE);
        }
        check.accept(article);
        if (article.getStatus() != ArticleStatus.TRASHED) {
            hide(caller.user(), article, "article.trashed", article::trash);
        }
    }

    /** Takes the article out of the trash, as a draft. */
    @Transactional
    public Article restore(Caller caller, String slug, Consumer<Article> check) {
        Article article = articles.locked(slug);
        Rights.requireWriting(caller, article);
        check.accept(article);
        OffsetDateTime now = OffsetDateTime.now(clock);
        article.restore(now);
        record(caller.user(), article, "article.restored", "", now);
        return article;
    }

    /** Takes back that the article was put in the trash: readers see again what they saw, and what was planned is planned again. */
    @Transactional
    public void reinstate(Caller caller, String slug) {
        Article article = articles.locked(slug);
        Rights.requireWriting(caller, article);
        OffsetDateTime now = OffsetDateTime.now(clock);
        article.reinstate(now);
        if (article.isPublic() || article.getPlan().showsDraft()) {
            caller.require(Operation.PUBLISH_ARTICLE);
        }
        record(caller.user(), article, "article.restored", "", now);
        if (article.isPublic()) {
            log.append(Change.of("article.published", neighbours.touched(article))
                    .about(article.getPublicId(), article.getSlug())
                    .by(caller.user().getId()));
        }
    }

    /** Carries out the move within the running transaction; the article is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Caller caller, Article article, Move move) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        switch (move.goal()) {
            case KEEP -> {}
            case SUBMIT -> {
                article.submit(now);
                record(caller.user(), article, "article.submitted", "", now);
            }
            case SCHEDULE -> {
                caller.require(Operation.PUBLISH_ARTICLE);
                requireRules(article);
                OffsetDateTime at = move.at().orElse(now);
                if (!at.isAfter(now)) {
                    throw new Invalid("at", "has to be in the future");
                }
                article.schedule(at, caller.user(), now);
                record(caller.user(), article, "article.scheduled", at.toString(), now);
            }
            case PUBLISH -> {
                caller.require(Operation.PUBLISH_ARTICLE);
                requireRules(article);
                show(article, caller.user(), move, now);
            }
        }
    }

    /** Refuses to show readers, now or later, a draft that breaks a rule of the owner's. */
    public void requireRules(Article article) {
        checking.require(article.getDraft().toCheck());
    }

    /** Shows the draft to readers, if there is anything in it that they do not see. */
    void show(Article article, User by, Move move, OffsetDateTime now) {
        Optional<OffsetDateTime> date = move.at();
        Optional<String> correction = move.correctionOf(article);
        if (article.isPublic() && !article.getDraft().isAhead() && date.isEmpty()) {
            // There is nothing to decide about any more.
            article.getLifeCycle().accept();
            article.replan(plan -> {}, now);
            return;
        }
        Optional<String> oldSlug = Optional.of(article.getSlug())
                .filter(slug ->
                        article.wasPublic() && !slug.equals(article.getDraft().getSlug()));
        String kind = article.isPublic() ? "article.updated" : "article.published";
        boolean moved = !article.wasPublic() || oldSlug.isPresent();
        Set<String> touched = neighbours.touched(article);
        article.publish(now, date);
        touched.addAll(neighbours.touched(article));
        Revision kept = history.keep(article, Revision.Occasion.PUBLISHED, by, now);
        correction.ifPresent(kept::correct);
        slugs.show(article.getId(), article.getSlug());
        mediaUse.note(article.getId(), article.bodies());
        record(by, article, kind, date.map(OffsetDateTime::toString).orElse(""), now);
        List<Change> changes = new ArrayList<>(links.settle(article, moved, by));
        changes.add(Change.of(kind, touched)
                .about(article.getPublicId(), article.getSlug())
                .movedFrom(oldSlug)
                .by(by.getId()));
        log.append(changes);
    }

    /** Takes the article from readers, or from the desk. */
    void hide(User by, Article article, String kind, Consumer<OffsetDateTime> verb) {
        boolean seen = article.isPublic();
        DeskState before = article.getMark().getState();
        OffsetDateTime now = OffsetDateTime.now(clock);
        verb.accept(now);
        if (before != article.getMark().getState()) {
            record(by, article, kind, "", now);
        }
        if (seen) {
            log.append(Change.of(kind, neighbours.touched(article))
                    .about(article.getPublicId(), article.getSlug())
                    .by(by.getId()));
        }
    }

    void record(User by, Article article, String action, String note, OffsetDateTime now) {
        article.touch(by, now);
        trail.note(by, article, action, note);
    }
}
