package org.broadsheet.article.publication;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.user.audit.AuditEntry;

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

    /** What was said with it, or which rules held it back; empty where it is a time. */
    public String getNote() {
        if (entry.getAction().equals("article.held")) {
            return Arrays.stream(entry.getNote().split(" ", -1))
                    .map(rule -> Messages.text("site.settings.rule." + rule))
                    .collect(Collectors.joining("; "));
        }
        return getTime() == null ? entry.getNote() : "";
    }
}
