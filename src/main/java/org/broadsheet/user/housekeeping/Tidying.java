package org.broadsheet.user.housekeeping;

import java.time.OffsetDateTime;

/** That it is time to take away what time has ended, said each hour: for features that keep something for a while only. */
public record Tidying(OffsetDateTime now) {}
