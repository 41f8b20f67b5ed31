package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.broadsheet.platform.Change;
import org.broadsheet.platform.ChangeLog;
import org.broadsheet.platform.Invalid;
import org.broadsheet.user.Caller;
import org.broadsheet.user.Scope;
import org.broadsheet.user.User;

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
    Clock clock;

    /** Publishes the draft now, or at a time to come. */
    @Transactional
    public Article publish(Caller caller, String slug, Optional<OffsetDateTime> at, Consumer<Article> check) {
        Article article = articles.locked(slug);
        Rights.requirePublishing(caller, article);
        check.accept(article);
        move(caller, article, at.map(Move::schedule).orElse(Move.publish()));
        return article;
    }

    @Transactional
    public Article withdraw(Caller caller, String slug, Consumer<Article> check) {
        Article article = articles.locked(slug);
        Rights.requirePublishing(caller, article);
        check.accept(article);
        hide(caller, article, "article.withdrawn", article::withdraw);
        return article;
    }

    /** Puts the article into the trash; one that is public is withdrawn with it, which is the editors'. */
    @Transactional
    public void trash(Caller caller, String slug, Consumer<Article> check) {
        Article article = articles.locked(slug);
        Rights.requireWriting(caller, article);
        if (article.isPublic()) {
            caller.require(Scope.ARTICLES_PUBLISH);
        }
        check.accept(article);
        hide(caller, article, "article.trashed", article::trash);
    }

    /** Takes the article out of the trash, as a draft. */
    @Transactional
    public Article restore(Caller caller, String slug) {
        Article article = articles.locked(slug);
        Rights.requireWriting(caller, article);
        article.restore(OffsetDateTime.now(clock));
        return article;
    }

    /** Carries out the move within the running transaction; the article is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void move(Caller caller, Article article, Move move) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        switch (move.goal()) {
            case KEEP -> {}
            case SUBMIT -> article.submit(now);
            case SCHEDULE -> {
                caller.require(Scope.ARTICLES_PUBLISH);
                OffsetDateTime at = move.at().orElse(now);
                if (!at.isAfter(now)) {
                    throw new Invalid("at", "has to be in the future");
                }
                article.schedule(at, caller.user(), now);
            }
            case PUBLISH -> {
                caller.require(Scope.ARTICLES_PUBLISH);
                show(article, caller.user(), move.at(), now);
            }
        }
    }

    /** Publishes what was scheduled and is due, if it still is; in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void publishDue(String slug) {
        Article article = articles.locked(slug);
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<TimedAction> due = article.duePublication(now);
        due.ifPresent(action -> show(article, action.requestedBy(), Optional.empty(), now));
    }

    private void show(Article article, User by, Optional<OffsetDateTime> date, OffsetDateTime now) {
        if (article.isPublic() && !article.getDraft().isAhead() && date.isEmpty()) {
            return;
        }
        Optional<String> oldSlug = Optional.of(article.getSlug())
                .filter(slug ->
                        article.wasPublic() && !slug.equals(article.getDraft().getSlug()));
        String kind = article.isPublic() ? "article.updated" : "article.published";
        Set<String> touched = keys(article);
        article.publish(now, date);
        touched.addAll(keys(article));
        history.keep(article, Revision.Occasion.PUBLISHED, by, now);
        slugs.show(article.getId(), article.getSlug());
        log.append(Change.of(kind, touched)
                .about(article.getPublicId(), article.getSlug())
                .movedFrom(oldSlug)
                .by(by.getId()));
    }

    private void hide(Caller caller, Article article, String kind, Consumer<OffsetDateTime> verb) {
        boolean seen = article.isPublic();
        verb.accept(OffsetDateTime.now(clock));
        if (seen) {
            log.append(Change.of(kind, keys(article))
                    .about(article.getPublicId(), article.getSlug())
                    .by(caller.user().getId()));
        }
    }

    /** What pages that show the article are made of. */
    private static Set<String> keys(Article article) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add("article:" + article.getPublicId());
        keys.add("lists");
        article.getTags().forEach(tag -> keys.add("tag:" + tag.getSlug()));
        article.getAuthors().forEach(author -> keys.add("author:" + author.getUsername()));
        return keys;
    }
}
