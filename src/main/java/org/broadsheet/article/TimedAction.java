package org.broadsheet.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.broadsheet.platform.database.Identified;
import org.broadsheet.user.User;

/** What shall happen to an article at a time; its row is gone when it has happened. */
@Entity
@Table(name = "timed_action")
public class TimedAction extends Identified {
    /** What shall happen. */
    public enum Effect {
        PUBLISH,
        UPDATE,
        WITHDRAW
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    @Enumerated(EnumType.STRING)
    private Effect kind;

    @Column(name = "due_at")
    private OffsetDateTime dueAt;

    @ManyToOne
    @JoinColumn(name = "requested_by")
    private User requestedBy;

    protected TimedAction() {}

    TimedAction(Article article, Effect kind, OffsetDateTime dueAt, User requestedBy) {
        this.article = article;
        this.kind = kind;
        move(dueAt, requestedBy);
    }

    final void move(OffsetDateTime at, User by) {
        dueAt = at;
        requestedBy = by;
    }

    public Article getArticle() {
        return article;
    }

    public Effect getKind() {
        return kind;
    }

    public String getWord() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public OffsetDateTime getDueAt() {
        return dueAt;
    }

    public User requestedBy() {
        return requestedBy;
    }
}
