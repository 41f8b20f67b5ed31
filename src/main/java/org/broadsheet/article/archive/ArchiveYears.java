package org.broadsheet.article.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.site.Site;

/** The years and months in which something was published, latest first. */
@RequestScoped
@Named
public class ArchiveYears {
    @Inject
    ArchiveRepository archive;

    @Inject
    Site site;

    @Inject
    PageKeys keys;

    private List<ArchiveYear> years;

    /** A month with the number of its articles. */
    public record ArchiveMonth(YearMonth month, long count) {
        public String getPath() {
            return ArchiveSpan.of(month).path();
        }

        public String getName() {
            return ArchiveSpan.name(month.getMonth());
        }

        public long getCount() {
            return count;
        }
    }

    /** A year with its months, latest first. */
    public record ArchiveYear(int year, List<ArchiveMonth> months) {
        public String getPath() {
            return ArchiveSpan.of(Year.of(year)).path();
        }

        public String getName() {
            return Integer.toString(year);
        }

        public long getCount() {
            return months.stream().mapToLong(ArchiveMonth::count).sum();
        }

        public List<ArchiveMonth> getMonths() {
            return months;
        }
    }

    public void load() {
        keys.madeOf("lists");
        Map<Integer, List<ArchiveMonth>> found = archive.months(site.getTimeZone()).entrySet().stream()
                .map(entry -> new ArchiveMonth(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ArchiveMonth::month).reversed())
                .collect(Collectors.groupingBy(
                        month -> month.month().getYear(),
                        () -> new TreeMap<Integer, List<ArchiveMonth>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        years = found.entrySet().stream()
                .map(entry -> new ArchiveYear(entry.getKey(), entry.getValue()))
                .toList();
    }

    public List<ArchiveYear> getYears() {
        return years;
    }
}
