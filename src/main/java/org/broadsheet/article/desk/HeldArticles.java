package org.broadsheet.article.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** What was planned and did not happen, because a rule of the owner's forbids it, and nobody has decided about yet; latest first. */
@RequestScoped
@Named
public class HeldArticles {
    private static final int SHOWN = 20;

    /** Before all that is held: compared with a time, because not every database finds what is not null by its index. */
    private static final OffsetDateTime EVER = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentCaller current;

    private List<Article> found;

    /** Authors are told of their own. */
    public List<Article> getFound() {
        if (found == null) {
            Caller caller = current.require();
            DeskConditions where = new DeskConditions();
            where.add("a.lifeCycle.heldAt > :ever", "ever", EVER);
            if (!caller.reachesAll(Operation.SEE_ARTICLE)) {
                where.add(
                        "exists (select u from a.authors u where u.id = :me)",
                        "me",
                        caller.user().getId());
            }
            found = where.bind(em.createQuery(
                            "select a from Article a where " + where + " order by a.lifeCycle.heldAt desc",
                            Article.class))
                    .setMaxResults(SHOWN)
                    .getResultList();
        }
        return found;
    }
}
