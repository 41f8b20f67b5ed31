package org.broadsheet.article.byline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.user.Handover;
import org.broadsheet.user.User;

/** Gives the articles of one person to another, when the owner says so. */
@ApplicationScoped
public class Inheritance {
    @PersistenceContext
    EntityManager em;

    @Inject
    ChangeLog log;

    @Transactional(Transactional.TxType.MANDATORY)
    void take(@Observes Handover handover) {
        List<Article> theirs = em.createQuery(
                        "select a from Article a where exists (select u from a.authors u where u = :from) order by a.id",
                        Article.class)
                .setParameter("from", handover.from())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.authors")
                .setHint("eclipselink.batch", "a.tags")
                .getResultList();
        User heir = em.getReference(User.class, handover.to().getId());
        Set<String> touched = new LinkedHashSet<>();
        for (Article article : theirs) {
            if (article.isPublic()) {
                touched.addAll(ReaderKeys.of(article));
            }
            article.handOver(handover.from(), heir);
        }
        handover.moved(theirs.size());
        if (!touched.isEmpty()) {
            touched.add("author:" + handover.to().getUsername());
            // Whoever holds articles of the one, or lists those of the other, looks again.
            log.append(Stream.of(handover.from(), handover.to())
                    .map(author -> Change.of("author.updated", touched)
                            .about(author.getUsername(), author.getUsername())
                            .by(handover.by().user().getId()))
                    .toList());
        }
    }
}
