package org.broadsheet.article;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.Plain;

/**
 * What a writer wants to happen with a text besides being kept.
 *
 * @param at when; for a publication the date that it gets, for a schedule the time to come
 * @param correction what a publication corrects in what readers saw before, in words for them
 */
public record Move(Goal goal, Optional<OffsetDateTime> at, Optional<String> correction) {
    private static final int LONGEST_CORRECTION = 500;

    /** What is wanted. */
    public enum Goal {
        KEEP,
        SUBMIT,
        PUBLISH,
        SCHEDULE
    }

    private Move(Goal goal, Optional<OffsetDateTime> at) {
        this(goal, at, Optional.empty());
    }

    /** The same, of what readers are told that it corrects; blank is nothing. */
    public Move correcting(String typed) {
        String note = Plain.line(typed);
        if (note.length() > LONGEST_CORRECTION || !Plain.isStorable(note)) {
            throw new Invalid("correction", "has at most " + LONGEST_CORRECTION + " characters");
        }
        return new Move(goal, at, Optional.of(note).filter(text -> !text.isEmpty()));
    }

    /** What it corrects in the article, if it does; only what readers see and what changes can be corrected. */
    public Optional<String> correctionOf(Article article) {
        if (correction.isPresent() && !(article.isPublic() && article.getDraft().isAhead())) {
            throw new Invalid("correction", "is for readers of a change, and nothing that they see has changed");
        }
        return correction;
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
