package org.broadsheet.platform.language;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates and times as the CLDR has them for a language: {@code Dates.of(speech).date(time)} is "22. November 2026". */
public final class Dates {
    private static final Map<Locale, Dates> KNOWN = new ConcurrentHashMap<>();

    private final DateTimeFormatter date;
    private final DateTimeFormatter hour;
    private final DateTimeFormatter zone;
    private final DateTimeFormatter month;
    private final DateTimeFormatter day;
    private final RelativeDateTimeFormatter relative;

    private Dates(Locale locale) {
        DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(ULocale.forLocale(locale));
        date = new DateTimeFormatterBuilder()
                .appendLocalized(FormatStyle.LONG, null)
                .toFormatter(locale);
        hour = new DateTimeFormatterBuilder()
                .appendLocalized(null, FormatStyle.SHORT)
                .toFormatter(locale);
        zone = DateTimeFormatter.ofPattern("zzz", locale);
        month = DateTimeFormatter.ofPattern(patterns.getBestPattern("yMMMM"), locale);
        day = DateTimeFormatter.ofPattern(patterns.getBestPattern("EEEEdMMMM"), locale);
        relative = RelativeDateTimeFormatter.getInstance(ULocale.forLocale(locale));
    }

    public static Dates of(Speech speech) {
        return KNOWN.computeIfAbsent(speech.locale(), Dates::new);
    }

    public String date(TemporalAccessor time) {
        return date.format(time);
    }

    public String hour(TemporalAccessor time) {
        return hour.format(time);
    }

    /** The short name of the zone of the time. */
    public String zone(ZonedDateTime time) {
        return zone.format(time.getZone().equals(ZoneOffset.UTC) ? time.withZoneSameInstant(ZoneId.of("UTC")) : time);
    }

    /** The month with its year. */
    public String month(TemporalAccessor time) {
        return month.format(time);
    }

    /** The weekday with day and month. */
    public String day(TemporalAccessor time) {
        return day.format(time);
    }

    /** So many minutes, hours, days, months or years from now, or ago where it is negative. */
    public String relative(long distance, ChronoUnit unit) {
        synchronized (relative) {
            return relative.format(
                    Math.abs((double) distance),
                    distance < 0 ? Direction.LAST : Direction.NEXT,
                    RelativeUnit.valueOf(unit.name()));
        }
    }
}
