package org.broadsheet.platform.text;

import java.time.DateTimeException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.Function;

/** Reads a time that every database can compare with, of the years 1 to 9999: {@code StorableTime.read(text, LocalDate::parse)}. */
public final class StorableTime {
    private StorableTime() {}

    /** The time, or nothing where the text is of another form or the year of another age. */
    public static <T extends TemporalAccessor> Optional<T> read(String text, Function<String, T> form) {
        try {
            return Optional.of(form.apply(text)).filter(StorableTime::isStorable);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** Whether every database can keep the time, and compare with it. */
    public static boolean isStorable(TemporalAccessor time) {
        int year = time.get(ChronoField.YEAR);
        return year >= 1 && year <= 9999;
    }
}
