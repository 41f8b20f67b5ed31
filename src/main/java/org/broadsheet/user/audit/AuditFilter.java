package org.broadsheet.user.audit;

import jakarta.persistence.TypedQuery;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which entries of the {@link AuditLog} are asked for.
 *
 * @param actor username of who did it
 * @param action how the action begins: {@code user} means all that was done to users
 * @param from the first moment
 * @param until the moment after the last
 * @param text stands in the name of what it was done to, or in the note
 */
public record AuditFilter(
        Optional<String> actor,
        Optional<String> action,
        Optional<OffsetDateTime> from,
        Optional<OffsetDateTime> until,
        Optional<String> text) {
    public static AuditFilter all() {
        return new AuditFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    String where() {
        StringBuilder where = new StringBuilder("1 = 1");
        actor.ifPresent(any -> where.append(" and e.actor.username = :actor"));
        action.ifPresent(any -> where.append(" and e.action like :action escape '!'"));
        from.ifPresent(any -> where.append(" and e.happenedAt >= :from"));
        until.ifPresent(any -> where.append(" and e.happenedAt < :until"));
        text.ifPresent(any -> where.append(" and (lower(e.label) like :text escape '!'"
                + " or lower(e.note) like :text escape '!' or lower(e.subject) like :text escape '!')"));
        return where.toString();
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        Map<String, Object> values = new TreeMap<>();
        actor.ifPresent(username -> values.put("actor", username));
        action.ifPresent(word -> values.put("action", escaped(word) + "%"));
        from.ifPresent(time -> values.put("from", time));
        until.ifPresent(time -> values.put("until", time));
        text.ifPresent(part -> values.put("text", "%" + escaped(part.toLowerCase(Locale.ROOT)) + "%"));
        values.forEach(query::setParameter);
        return query;
    }

    private static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
