package org.broadsheet.article.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.refusal.NotFound;
import org.junit.jupiter.api.Test;

class ArchiveSpanTest {
    @Test
    void aMonthBeginsWhereTheSiteIs() {
        ArchiveSpan march = ArchiveSpan.of("2026", Optional.of("03"));
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(march.from(berlin).toInstant()).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
        assertThat(march.until(berlin).toInstant()).isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
        assertThat(march.path()).isEqualTo("/archive/2026/03");
        assertThat(march.name()).isEqualTo("March 2026");
    }

    @Test
    void aYearIsTwelveMonths() {
        ArchiveSpan year = ArchiveSpan.of("1999", Optional.empty());

        assertThat(year.from(ZoneId.of("UTC")).toInstant()).isEqualTo(Instant.parse("1999-01-01T00:00:00Z"));
        assertThat(year.until(ZoneId.of("UTC")).toInstant()).isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(year.path()).isEqualTo("/archive/1999");
    }

    @Test
    void anEarlyYearIsFoundWhereItIsLinked() {
        assertThat(ArchiveSpan.of(Year.of(500)).path()).isEqualTo("/archive/0500");
        assertThat(ArchiveSpan.of(YearMonth.of(500, 3)).path()).isEqualTo("/archive/0500/03");
        assertThat(ArchiveSpan.of("0500", Optional.of("03")).path()).isEqualTo("/archive/0500/03");
        assertThat(new ArchiveYears.ArchiveYear(500, List.of()).getPath()).isEqualTo("/archive/0500");
        assertThat(ArchiveSpan.of("0500", Optional.empty()).name()).isEqualTo("500");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ArchiveSpan.of("500", Optional.empty()));
    }
}
