package org.broadsheet.platform.refusal;

import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;
import org.broadsheet.platform.database.DatabaseFault;

/**
 * Tells whoever asks for what somebody else takes at the same moment: {@code Uniqueness.require(em::flush, () -> new Conflict(…))}.
 * Who looked whether a name is free has not seen those whose transactions are under way; the database waits for them.
 */
public final class Uniqueness {
    private Uniqueness() {}

    /** Writes; where another row has the same of what is unique, this transaction is over, and the refusal is thrown. */
    public static void require(Runnable write, Supplier<? extends Refusal> taken) {
        try {
            write.run();
        } catch (PersistenceException refused) {
            throw DatabaseFault.isDuplicate(refused) ? taken.get() : refused;
        }
    }
}
