package org.broadsheet.article.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody types is a time on the wall of the site. */
class NewsroomTimeTest {

    @Test
    void aTimeIsReadInTheZoneOfTheSite() {
        assertThat(in("Europe/Berlin").parse("at", " 2026-07-01T08:00 "))
                .isEqualTo(OffsetDateTime.parse("2026-07-01T06:00:00Z"));
        assertThat(in("UTC").parse("at", "2026-07-01T08:00:59"))
                .isEqualTo(OffsetDateTime.parse("2026-07-01T08:00:00Z"));
    }

    @Test
    void ofATimeThatTheClocksShowTwiceTheEarlierIsMeant() {
        assertThat(in("Europe/Berlin").parse("at", "2026-10-25T02:30"))
                .isEqualTo(OffsetDateTime.parse("2026-10-25T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T02:30", "", "tomorrow", "2026-02-30T08:00", "+999999999-01-01T00:00"})
    void aTimeThatIsNoneIsRefusedAtItsField(String typed) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> in("Europe/Berlin").parse("until", typed))
                .satisfies(
                        invalid -> assertThat(invalid.errors().get(0).field()).isEqualTo("until"));
    }

    @SuppressWarnings("UnnecessaryAssignment") // There is no framework here.
    private static NewsroomTime in(String zone) {
        NewsroomTime times = new NewsroomTime();
        times.site = new Site() {
            @Override
            public ZoneId getTimeZone() {
                return ZoneId.of(zone);
            }
        };
        return times;
    }
}
