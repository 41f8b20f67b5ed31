package org.broadsheet.article.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Rights;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.list.Keyset;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.user.Caller;
import org.broadsheet.user.housekeeping.Tidying;

/** Makes, finds and revokes links that show a draft to people without an account; the link itself is known once. */
@ApplicationScoped
public class PreviewLinks {
    public static final Keyset<PreviewLink> NEWEST = Keyset.<PreviewLink>of("previews")
            .descending("l.createdAt", Keyset.KeyType.TIME, PreviewLink::getCreatedAt)
            .descending("l.id", Keyset.KeyType.NUMBER, PreviewLink::getId);

    private static final int MOST_DAYS = 90;

    @PersistenceContext
    EntityManager em;

    @Inject
    ArticleRepository articles;

    @Inject
    Clock clock;

    /** A new link; only now its secret is known. */
    public record Made(PreviewLink link, Secret secret) {}

    @Transactional
    public Made make(Caller caller, String slug, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Invalid("days", "has to be a number from 1 to " + MOST_DAYS);
        }
        Article article = articles.locked(slug);
        Rights.requireWriting(caller, article);
        Secret secret = Secret.random();
        OffsetDateTime now = OffsetDateTime.now(clock);
        PreviewLink link = new PreviewLink(article, secret, caller.user(), now, now.plus(Period.ofDays(days)));
        em.persist(link);
        return new Made(link, secret);
    }

    /** Ends a link; false where the article has none with the number. */
    @Transactional
    public boolean revoke(Caller caller, String slug, long id) {
        return turn(caller, slug, id, "l.revokedAt = :now where l.revokedAt is null");
    }

    /** Has a link that was revoked work again, until the end that it had. */
    @Transactional
    public void restore(Caller caller, String slug, long id) {
        if (!turn(caller, slug, id, "l.revokedAt = null where l.expiresAt > :now")) {
            throw new NotFound("The article has no such preview link.");
        }
    }

    private boolean turn(Caller caller, String slug, long id, String change) {
        Article article = articles.locked(slug);
        Rights.requireWriting(caller, article);
        return em.createQuery("update PreviewLink l set " + change + " and l.id = :id and l.article = :article")
                        .setParameter("id", id)
                        .setParameter("article", article)
                        .setParameter("now", OffsetDateTime.now(clock))
                        .executeUpdate()
                > 0;
    }

    @Transactional
    void prune(@Observes Tidying tidying) {
        em.createQuery("delete from PreviewLink l where l.expiresAt < :now")
                .setParameter("now", tidying.now())
                .executeUpdate();
    }

    /** Those of the article that still work, the newest first. */
    public List<PreviewLink> of(Article article) {
        return em.createQuery(
                        "select l from PreviewLink l join fetch l.createdBy where l.article = :article and l.expiresAt > :now"
                                + " and l.revokedAt is null order by l.createdAt desc, l.id desc",
                        PreviewLink.class)
                .setParameter("article", article)
                .setParameter("now", OffsetDateTime.now(clock))
                .getResultList();
    }

    /** The article that a link shows; an article in the trash is shown to nobody. */
    public Article shown(Secret secret) {
        return em.createQuery(
                        "select l.article from PreviewLink l where l.secretHash = :hash and l.expiresAt > :now"
                                + " and l.revokedAt is null and l.article.lifeCycle.trashedAt is null",
                        Article.class)
                .setParameter("hash", secret.hash())
                .setParameter("now", OffsetDateTime.now(clock))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("This preview has ended."));
    }
}
