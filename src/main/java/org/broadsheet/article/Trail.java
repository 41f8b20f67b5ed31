package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.broadsheet.user.User;
import org.broadsheet.user.audit.AuditEntry;
import org.broadsheet.user.audit.AuditLog;

/** The way an article has gone: {@code trail.note(user, article, "article.returned", why)}, shown beside it with who and when. */
@ApplicationScoped
public class Trail {
    @Inject
    AuditLog audit;

    /** Notes a move within the running transaction; what the clock does comes with no request. */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(User by, Article article, String action, String more) {
        audit.record(
                Optional.of(by),
                AuditEntry.of(
                                action,
                                article.getPublicId(),
                                article.getHeadline().getTitle())
                        .noting(more));
    }

    /** The latest moves of the article, newest first. */
    public List<AuditEntry> of(Article article, int most) {
        return audit.forSubject(article.getPublicId(), most);
    }
}
