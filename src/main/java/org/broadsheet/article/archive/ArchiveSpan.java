package org.broadsheet.article.archive;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.platform.language.Dates;
import org.broadsheet.platform.language.Speech;
import org.broadsheet.platform.refusal.NotFound;

/** A year or a month as the addresses below {@code /archive} name it: {@code ArchiveSpan.of("2026", Optional.of("03"))}. */
final class ArchiveSpan {
    private final YearMonth first;
    private final boolean whole;

    private ArchiveSpan(YearMonth first, boolean whole) {
        this.first = first;
        this.whole = whole;
    }

    static ArchiveSpan of(YearMonth month) {
        return new ArchiveSpan(month, false);
    }

    static ArchiveSpan of(Year year) {
        return new ArchiveSpan(year.atMonth(1), true);
    }

    /** The span, or {@link NotFound} where the address is none: four digits of a year, two of a month. */
    static ArchiveSpan of(String year, Optional<String> month) {
        if (!year.matches("\\d{4}") || !month.orElse("01").matches("0[1-9]|1[0-2]")) {
            throw new NotFound("There is no such year or month.");
        }
        return new ArchiveSpan(
                Year.of(Integer.parseInt(year)).atMonth(Integer.parseInt(month.orElse("01"))), month.isEmpty());
    }

    OffsetDateTime from(ZoneId zone) {
        return start(first, zone);
    }

    OffsetDateTime until(ZoneId zone) {
        return start(whole ? first.plusYears(1) : first.plusMonths(1), zone);
    }

    private static OffsetDateTime start(YearMonth month, ZoneId zone) {
        LocalDate day = month.atDay(1);
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    boolean isYear() {
        return whole;
    }

    int year() {
        return first.getYear();
    }

    String path() {
        return "/archive/"
                + DateTimeFormatter.ofPattern(whole ? "uuuu" : "uuuu/MM", Locale.ROOT)
                        .format(first);
    }

    /** What people call it. */
    String name() {
        return whole
                ? Integer.toString(first.getYear())
                : Dates.of(Speech.current()).month(first.atDay(1));
    }

    static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, Speech.current().locale());
    }
}
