package org.broadsheet.article.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.database.Identified;
import org.broadsheet.user.User;

/** What became of each article that somebody chose for an action; kept for a day. */
@Entity
@Table(name = "bulk_report")
public class BulkReport extends Identified {
    @Column(name = "public_id")
    private String publicId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;

    @Enumerated(EnumType.STRING)
    private BulkAction action;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    private String outcomes;

    /**
     * What became of one article.
     *
     * @param id the article's public id
     * @param refusal why nothing was done with it; empty where it was
     */
    public record Outcome(String id, String refusal) {
        boolean isDone() {
            return refusal.isEmpty();
        }

        private static Outcome of(String line) {
            String[] parts = line.split("\t", 2);
            return new Outcome(parts[0], parts[1]);
        }
    }

    protected BulkReport() {}

    BulkReport(User user, BulkAction action, List<Outcome> outcomes, OffsetDateTime now) {
        this.publicId = Secret.randomText(12);
        this.user = user;
        this.action = action;
        this.createdAt = now;
        this.outcomes = outcomes.stream()
                .map(outcome -> outcome.id() + "\t" + outcome.refusal())
                .collect(Collectors.joining("\n"));
    }

    boolean isFor(User reader) {
        return user.getId().equals(reader.getId());
    }

    public String getPublicId() {
        return publicId;
    }

    public BulkAction getAction() {
        return action;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public List<Outcome> outcomes() {
        return outcomes.lines().map(Outcome::of).toList();
    }
}
