package org.broadsheet.article.publication;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.platform.Messages;
import org.broadsheet.user.AuditEntry;

/** One step of the way that an article has gone, as it is shown beside it. */
public record TrailStep(AuditEntry entry) {
    private static final String FAMILY = "article.trail.";

    /** What happened, in words. */
    public String getWhat() {
        String key = FAMILY + entry.getAction().replaceFirst("^article\\.", "");
        return Messages.has(key) ? Messages.text(key) : entry.getAction();
    }

    /** Who did it; empty where nobody is known. */
    public String getWho() {
        return Optional.ofNullable(entry.getActor())
                .map(actor -> actor.getName())
                .orElse("");
    }

    public OffsetDateTime getAt() {
        return entry.getHappenedAt();
    }

    /** The time that it was done for, or null. */
    public OffsetDateTime getTime() {
        try {
            return OffsetDateTime.parse(entry.getNote());
        } catch (DateTimeException text) {
            return null;
        }
    }

    /** What was said with it; empty where it is a time. */
    public String getNote() {
        return getTime() == null ? entry.getNote() : "";
    }
}
