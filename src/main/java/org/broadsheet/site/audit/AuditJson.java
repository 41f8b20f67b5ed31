package org.broadsheet.site.audit;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.user.AuthorJson;
import org.broadsheet.user.audit.AuditEntry;

/**
 * Something that somebody did, on the wire.
 *
 * @param actor who did it, or null where nobody was logged in or the clock did it
 * @param address from where, or null where it was no request, or is older than the days that addresses are kept
 * @param subject the id that never changes of what it was done to, or the username
 * @param label its title or name as it was then
 */
@JsonbPropertyOrder({"id", "at", "actor", "address", "action", "subject", "label", "note"})
public record AuditJson(
        Long id,
        OffsetDateTime at,
        AuthorJson actor,
        String address,
        String action,
        String subject,
        String label,
        String note) {
    static AuditJson of(AuditEntry entry) {
        return new AuditJson(
                entry.getId(),
                entry.getHappenedAt(),
                Optional.ofNullable(entry.getActor()).map(AuthorJson::of).orElse(null),
                entry.getAddress(),
                entry.getAction(),
                entry.getSubject(),
                entry.getLabel(),
                entry.getNote());
    }
}
