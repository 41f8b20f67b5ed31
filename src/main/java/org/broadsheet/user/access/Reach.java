package org.broadsheet.user.access;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** How far a role gets with an {@link Operation}: {@code reach.covers(own, visibility)}. */
public enum Reach {
    NOTHING,
    /** What is the caller's own, until an editor has decided when readers shall see it. */
    OWN_UNTIL_PLANNED,
    OWN,
    ALL;

    /** Whether it gets so far; asks only as far as it has to, because each question may cost a statement. */
    public boolean covers(BooleanSupplier own, Supplier<Visibility> visibility) {
        return switch (this) {
            case NOTHING -> false;
            case OWN_UNTIL_PLANNED -> own.getAsBoolean() && visibility.get() == Visibility.HIDDEN;
            case OWN -> own.getAsBoolean();
            case ALL -> true;
        };
    }
}
