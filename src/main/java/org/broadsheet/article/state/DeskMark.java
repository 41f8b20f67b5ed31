package org.broadsheet.article.state;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.OffsetDateTime;
import org.broadsheet.user.User;

/** What the desk lists an article by: its state in one word, and when and by whom anything of it was changed last. */
@Embeddable
public class DeskMark {
    @Enumerated(EnumType.STRING)
    private DeskState state = DeskState.DRAFT;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "changed_by")
    private User changedBy;

    public DeskMark() {}

    public void put(DeskState now) {
        state = now;
    }

    public void touch(User by, OffsetDateTime now) {
        changedAt = now;
        changedBy = by;
    }

    public DeskState getState() {
        return state;
    }

    public OffsetDateTime getChangedAt() {
        return changedAt;
    }

    public User getChangedBy() {
        return changedBy;
    }
}
