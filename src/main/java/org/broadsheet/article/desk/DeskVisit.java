package org.broadsheet.article.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** When somebody last looked at what others changed. */
@Entity
@Table(name = "desk_visit")
public class DeskVisit {
    @Id
    @SuppressWarnings("unused") // Asked for in JPQL.
    @Column(name = "user_id")
    private Long userId;

    @SuppressWarnings("unused") // Asked for in JPQL.
    @Column(name = "seen_at")
    private OffsetDateTime seenAt;

    protected DeskVisit() {}
}
