package org.broadsheet.site.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.platform.text.StorableTime;
import org.broadsheet.user.audit.AuditFilter;

/** What the address of the audit asks for, days being those of the site's time zone: {@code AuditQuery.filter(path::query, zone)}. */
final class AuditQuery {
    private static final int LONGEST = 200;
    /** What is asked for ends with the day after. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private AuditQuery() {}

    /** The filter, or {@link Invalid} by field. */
    static AuditFilter filter(Function<String, Optional<String>> query, ZoneId zone) {
        return new AuditFilter(
                text(query, "actor"),
                text(query, "action"),
                day(query, "from").map(day -> start(day, zone)),
                day(query, "to").map(day -> start(day.plusDays(1), zone)),
                text(query, "q"));
    }

    private static Optional<String> text(Function<String, Optional<String>> query, String name) {
        Optional<String> text = query.apply(name).map(String::strip).filter(value -> !value.isEmpty());
        if (text.filter(value -> value.length() > LONGEST || !Plain.isStorable(value))
                .isPresent()) {
            throw new Invalid(name, "has at most " + LONGEST + " characters");
        }
        return text;
    }

    private static Optional<LocalDate> day(Function<String, Optional<String>> query, String name) {
        return text(query, name)
                .map(value -> StorableTime.read(value, LocalDate::parse)
                        .filter(day -> day.isBefore(LAST))
                        .orElseThrow(() -> new Invalid(name, "has to be a day such as 2030-01-31")));
    }

    private static OffsetDateTime start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
