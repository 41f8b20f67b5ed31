package org.broadsheet.platform.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Says a time as people do: {@code #{timeAgo.of(time)}} is "3 hours ago"; as a date; and as {@code <time datetime>} wants it. */
@ApplicationScoped
@Named
public class TimeAgo {
    private static final int DAYS_A_MONTH = 30;
    private static final int DAYS_A_YEAR = 365;

    @Inject
    Clock clock;

    /** How long ago it is, or in how long it will be, in its largest unit. */
    public String of(OffsetDateTime time) {
        Duration ago = Duration.between(time, OffsetDateTime.now(clock));
        Duration distance = ago.abs();
        long days = distance.toDays();
        if (distance.toMinutes() < 1) {
            return Messages.text(ago.isNegative() ? "time.in.now" : "time.ago.now");
        }
        if (distance.toHours() < 1) {
            return said(ago, distance.toMinutes(), ChronoUnit.MINUTES);
        }
        if (days < 1) {
            return said(ago, distance.toHours(), ChronoUnit.HOURS);
        }
        if (days < DAYS_A_MONTH) {
            return said(ago, days, ChronoUnit.DAYS);
        }
        return days < DAYS_A_YEAR
                ? said(ago, days / DAYS_A_MONTH, ChronoUnit.MONTHS)
                : said(ago, days / DAYS_A_YEAR, ChronoUnit.YEARS);
    }

    private static String said(Duration ago, long units, ChronoUnit unit) {
        return Dates.of(Speech.current()).relative(ago.isNegative() ? units : -units, unit);
    }

    /** The date and the time in words, in the zone of the site. */
    public String full(OffsetDateTime time) {
        Speech speech = Speech.current();
        Dates dates = Dates.of(speech);
        var local = time.atZoneSameInstant(speech.zone());
        return Messages.text("time.full", dates.date(local), dates.hour(local), dates.zone(local));
    }

    /** The date alone, in words. */
    public String date(OffsetDateTime time) {
        Speech speech = Speech.current();
        return Dates.of(speech).date(time.atZoneSameInstant(speech.zone()));
    }

    /** The time of the day alone. */
    public String hour(OffsetDateTime time) {
        Speech speech = Speech.current();
        return Dates.of(speech).hour(time.atZoneSameInstant(speech.zone()));
    }

    /** RFC 3339 to the second, in UTC. */
    public String machine(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }
}
