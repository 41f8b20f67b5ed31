package org.broadsheet.article;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a writer wants to happen with a text besides being kept.
 *
 * @param at when; for a publication the date that it gets, for a schedule the time to come
 */
public record Move(Goal goal, Optional<OffsetDateTime> at) {
    /** What is wanted. */
    public enum Goal {
        KEEP,
        SUBMIT,
        PUBLISH,
        SCHEDULE
    }

    public static Move keep() {
        return new Move(Goal.KEEP, Optional.empty());
    }

    public static Move submit() {
        return new Move(Goal.SUBMIT, Optional.empty());
    }

    public static Move publish() {
        return new Move(Goal.PUBLISH, Optional.empty());
    }

    /** Publishes now, with a date in the past. */
    public static Move backdate(OffsetDateTime date) {
        return new Move(Goal.PUBLISH, Optional.of(date));
    }

    public static Move schedule(OffsetDateTime at) {
        return new Move(Goal.SCHEDULE, Optional.of(at));
    }
}
