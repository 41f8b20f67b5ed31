package org.broadsheet.article.desk;

import java.time.LocalDate;
import java.util.List;
import org.broadsheet.platform.language.Dates;
import org.broadsheet.platform.language.Speech;

/**
 * A day in the calendar of a month.
 *
 * @param inside whether it is of the month, and not of a week that the month shares
 */
public record CalendarDay(LocalDate date, boolean inside, boolean today, List<CalendarEntry> entries) {
    public int getNumber() {
        return date.getDayOfMonth();
    }

    public String getName() {
        return Dates.of(Speech.current()).day(date);
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
