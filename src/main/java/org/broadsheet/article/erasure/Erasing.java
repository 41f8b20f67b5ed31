package org.broadsheet.article.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.article.Rights;
import org.broadsheet.article.Trail;
import org.broadsheet.article.count.ArticleCounts;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;

/**
 * Deletes for good what lies in the trash, for owners: the article with all its texts and slugs, and the pictures that nobody else
 * shows; only the audit log remembers it.
 * Who keeps rows about articles observes {@link Erased}, which comes before the article is gone.
 */
@ApplicationScoped
public class Erasing {
    private static final List<String> PARTS = List.of(
            "article_author",
            "article_tag",
            "draft_tag",
            "timed_action",
            "revision",
            "presence",
            "preview_link",
            "creation_key",
            "article_slug",
            "live_text",
            "draft");

    @PersistenceContext
    EntityManager em;

    @Inject
    ArticleRepository articles;

    @Inject
    ErasedPictures pictures;

    @Inject
    ArticleCounts counts;

    @Inject
    Trail trail;

    @Inject
    ChangeLog log;

    @Inject
    Event<Erased> erased;

    /** An article that will be gone when the transaction ends. */
    public record Erased(Long articleId, String publicId) {}

    @Transactional
    public void erase(Caller caller, String slug) {
        Article article = articles.locked(slug);
        Rights.requireWriting(caller, article);
        if (!caller.may(Operation.ERASE_ARTICLE)) {
            throw new Forbidden("Only an owner deletes articles for good.");
        }
        if (article.getStatus() != ArticleStatus.TRASHED) {
            throw new Conflict("The article is not in the trash.");
        }
        boolean wasPublic = article.wasPublic();
        Set<String> touched = ReaderKeys.of(article);
        String publicId = article.getPublicId();
        Long id = article.getId();
        trail.note(caller.user(), article, "article.deleted", "");
        Set<String> shown = pictures.release(id);
        counts.add(article.uncounted());
        erased.fire(new Erased(id, publicId));
        em.flush();
        em.clear();
        PARTS.forEach(part -> delete(part, "article_id", id));
        delete("article", "id", id);
        pictures.erase(caller, shown);
        if (wasPublic) {
            log.append(Change.of("article.deleted", touched)
                    .about(publicId, slug)
                    .by(caller.user().getId()));
        }
    }

    private void delete(String table, String column, Long id) {
        em.createNativeQuery("delete from " + table + " where " + column + " = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
