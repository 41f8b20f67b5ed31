package org.broadsheet.article.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.publication.NewsroomTime;
import org.broadsheet.platform.language.Dates;
import org.broadsheet.platform.language.Speech;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;

/** What appeared and will appear in a month, {@code /desk/calendar?month=2030-01}, by the days of the site's time zone. */
@RequestScoped
@Named
public class ArticleCalendar {
    @Inject
    CalendarRepository repository;

    @Inject
    NewsroomTime times;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    private YearMonth month;
    private List<CalendarEntry> entries;

    @PostConstruct
    void read() {
        month = path.query("month").map(ArticleCalendar::month).orElseGet(() -> YearMonth.from(times.today()));
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 1000 && month.getYear() <= 9998) {
                return month;
            }
        } catch (DateTimeException malformed) {
            throw new NotFound("There is no such month.");
        }
        throw new NotFound("There is no such month.");
    }

    /** Has the month read before anything is written. */
    public void load() {
        entries = repository.between(
                current.require(),
                times.begin(month.atDay(1)),
                times.begin(month.plusMonths(1).atDay(1)));
    }

    /** The weeks of the month from Monday to Sunday, the first and the last filled up. */
    public List<List<CalendarDay>> getWeeks() {
        Map<LocalDate, List<CalendarEntry>> byDay =
                entries.stream().collect(Collectors.groupingBy(entry -> times.day(entry.at())));
        List<List<CalendarDay>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(date -> new CalendarDay(
                            date,
                            YearMonth.from(date).equals(month),
                            date.equals(times.today()),
                            byDay.getOrDefault(date, List.of())))
                    .toList());
        }
        return weeks;
    }

    public List<String> getWeekdays() {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(
                        TextStyle.FULL_STANDALONE, Speech.current().locale()))
                .toList();
    }

    public boolean isIdle() {
        return entries.isEmpty();
    }

    /** Whether the month has more than is shown. */
    public boolean isCut() {
        return entries.size() >= CalendarRepository.MOST;
    }

    public String getName() {
        return Dates.of(Speech.current()).month(month.atDay(1));
    }

    public String getPrevious() {
        return address(month.minusMonths(1));
    }

    public String getNext() {
        return address(month.plusMonths(1));
    }

    private static String address(YearMonth month) {
        return "/desk/calendar?month=" + month;
    }
}
