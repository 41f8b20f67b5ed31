package org.broadsheet.platform.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A row of the {@link ChangeLog}. */
@Entity
@Table(name = "change_log")
public class LoggedChange {
    @Id
    private long number;

    @Column(name = "happened_at")
    private OffsetDateTime happenedAt;

    private String kind;

    @Column(name = "subject_id")
    private String subjectId;

    private String slug;

    @Column(name = "old_slug")
    private String oldSlug;

    @Column(name = "actor_id")
    private Long actorId;

    private String touched;

    protected LoggedChange() {}

    LoggedChange(long number, OffsetDateTime happenedAt, Change change) {
        this.number = number;
        this.happenedAt = happenedAt;
        this.kind = change.kind();
        this.subjectId = change.subjectId().orElse(null);
        this.slug = change.slug().orElse(null);
        this.oldSlug = change.oldSlug().orElse(null);
        this.actorId = change.actorId().orElse(null);
        this.touched = String.join(" ", new TreeSet<>(change.touched()));
    }

    public long getNumber() {
        return number;
    }

    public OffsetDateTime getHappenedAt() {
        return happenedAt;
    }

    public Change change() {
        return new Change(
                kind,
                Optional.ofNullable(subjectId),
                Optional.ofNullable(slug),
                Optional.ofNullable(oldSlug),
                Optional.ofNullable(actorId),
                Set.of(touched.split(" ")));
    }
}
