package org.broadsheet.platform.refusal;

import java.util.Optional;
import org.broadsheet.platform.database.DatabaseFault;

/** Finds the meaning in what a container wrapped: {@code Refusals.in(exception)}. */
public final class Refusals {
    private Refusals() {}

    /** The refusal among the exception and its causes; a database that is away, or busy with others, is {@link Unavailable}. */
    public static Optional<Refusal> in(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 50; cause = cause.getCause(), depth++) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        if (DatabaseFault.isAbsence(thrown)) {
            return Optional.of(new Unavailable("The database does not answer: try again in a few seconds."));
        }
        return DatabaseFault.isCollision(thrown)
                ? Optional.of(new Unavailable("Others change the same at this moment: try again in a few seconds."))
                : Optional.empty();
    }
}
