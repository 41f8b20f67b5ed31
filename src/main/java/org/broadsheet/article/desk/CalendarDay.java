package org.broadsheet.article.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A day in the calendar of a month.
 *
 * @param inside whether it is of the month, and not of a week that the month shares
 */
public record CalendarDay(LocalDate date, boolean inside, boolean today, List<CalendarEntry> entries) {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    public int getNumber() {
        return date.getDayOfMonth();
    }

    public String getName() {
        return FULL.format(date);
    }

    public String getMachine() {
        return date.toString();
    }

    public boolean isInside() {
        return inside;
    }

    public boolean isToday() {
        return today;
    }

    public List<CalendarEntry> getEntries() {
        return entries;
    }
}
