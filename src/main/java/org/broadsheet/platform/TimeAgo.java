package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says a time as people do: {@code #{timeAgo.of(time)}} is "3 hours ago"; as a date; and as {@code <time datetime>} wants it. */
@ApplicationScoped
@Named
public class TimeAgo {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int DAYS_A_MONTH = 30;
    private static final int DAYS_A_YEAR = 365;

    @Inject
    Clock clock;

    /** How long ago it is, or in how long it will be, in its largest unit. */
    public String of(OffsetDateTime time) {
        Duration ago = Duration.between(time, OffsetDateTime.now(clock));
        String direction = ago.isNegative() ? "time.in." : "time.ago.";
        Duration distance = ago.abs();
        if (distance.toMinutes() < 1) {
            return Messages.text(direction + "now");
        }
        if (distance.toHours() < 1) {
            return Messages.text(direction + "minutes", distance.toMinutes());
        }
        if (distance.toDays() < 1) {
            return Messages.text(direction + "hours", distance.toHours());
        }
        long days = distance.toDays();
        if (days < DAYS_A_MONTH) {
            return Messages.text(direction + "days", days);
        }
        return days < DAYS_A_YEAR
                ? Messages.text(direction + "months", days / DAYS_A_MONTH)
                : Messages.text(direction + "years", days / DAYS_A_YEAR);
    }

    /** The date and the time, in UTC, in words. */
    public String full(OffsetDateTime time) {
        return FULL.format(utc(time));
    }

    /** The date alone, in words. */
    public String date(OffsetDateTime time) {
        return DATE.format(utc(time));
    }

    /** RFC 3339 to the second, in UTC. */
    public String machine(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(utc(time).truncatedTo(ChronoUnit.SECONDS));
    }

    private static OffsetDateTime utc(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
