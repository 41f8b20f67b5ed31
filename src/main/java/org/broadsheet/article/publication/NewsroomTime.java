package org.broadsheet.article.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.broadsheet.platform.language.TimeAgo;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.StorableTime;
import org.broadsheet.site.Site;

/** Times as the people of the site have them on their wall: {@code newsroomTime.parse("at", "2030-01-31T08:00")}. */
@RequestScoped
@Named
public class NewsroomTime {
    @Inject
    Site site;

    @Inject
    Clock clock;

    @Inject
    TimeAgo words;

    /** The zone of the site. */
    public ZoneId getZone() {
        return site.getTimeZone();
    }

    /** The moment that somebody typed, to the minute; the earlier one where the clocks show it twice. */
    public OffsetDateTime parse(String field, String typed) {
        LocalDateTime local = local(field, typed).truncatedTo(ChronoUnit.MINUTES);
        List<ZoneOffset> offsets = getZone().getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new Invalid(field, "does not exist: the clocks are put forward over it that day");
        }
        return local.atOffset(offsets.get(0)).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime local(String field, String typed) {
        return StorableTime.read(typed.strip(), LocalDateTime::parse)
                .orElseThrow(() -> new Invalid(field, "has to be a date and a time such as 2030-01-31T08:00"));
    }

    /** Date and time in words, with the zone. */
    public String full(OffsetDateTime time) {
        return words.full(time);
    }

    public String hour(OffsetDateTime time) {
        return words.hour(time);
    }

    /** As a field for date and time has it. */
    public String typed(OffsetDateTime time) {
        return time.atZoneSameInstant(getZone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** The name of the zone, for hints. */
    public String getName() {
        return zoneInWords().getId();
    }

    private ZoneId zoneInWords() {
        return getZone().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : getZone();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(getZone()));
    }

    public LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(getZone()).toLocalDate();
    }

    public OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(getZone()).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }
}
