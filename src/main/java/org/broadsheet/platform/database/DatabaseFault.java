package org.broadsheet.platform.database;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/** Tells what will pass by itself from what the database refuses: {@code DatabaseFault.isAbsence(exception)}. */
public final class DatabaseFault {
    /** H2: the file is in use by another process, the connection is broken, the database is closed or closing. */
    private static final Set<Integer> H2_ABSENT = Set.of(90020, 90067, 90098, 90121);

    /** H2: another transaction held a row for longer than {@code LOCK_TIMEOUT}; its SQLSTATE says no more than a time-out. */
    private static final int H2_LOCK_TIMEOUT = 50200;

    private DatabaseFault() {}

    /** Whether the exception, or one that caused it, says that the database cannot be reached now. */
    public static boolean isAbsence(Throwable thrown) {
        return isAny(
                thrown, cause -> isPoolWithout(cause) || (cause instanceof SQLException fault && isAbsence(fault)));
    }

    /** Whether others were in the way for a moment: the same, done again, is likely to succeed. */
    public static boolean isCollision(Throwable thrown) {
        return isAny(thrown, cause -> cause instanceof SQLException fault && isCollision(fault));
    }

    /** Whether a row has the same already of what is unique (23505, H2 too). */
    public static boolean isDuplicate(Throwable thrown) {
        return isAny(thrown, cause -> cause instanceof SQLException fault && "23505".equals(fault.getSQLState()));
    }

    private static boolean isAny(Throwable thrown, Predicate<Throwable> kind) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 50; cause = cause.getCause(), depth++) {
            if (kind.test(cause)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the driver of PostgreSQL could not make a connection for a reason that stays: the server has no encryption or wants a
     * password that there is none of (08004), a certificate is not trusted, a file or a class that a parameter names is missing.
     */
    static boolean stays(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return state.equals("08004") || (state.equals("08006") && !isOfNetwork(fault.getCause()));
    }

    private static boolean isOfNetwork(Throwable thrown) {
        boolean network = false;
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 50; cause = cause.getCause(), depth++) {
            if (cause instanceof GeneralSecurityException || cause instanceof FileNotFoundException) {
                return false;
            }
            network |= cause instanceof IOException;
        }
        return network;
    }

    /** Whether the server's pool had no connection to give; it does not always say why. By name, as not every server has the class. */
    private static boolean isPoolWithout(Throwable cause) {
        return cause.getClass().getName().equals("jakarta.resource.spi.ResourceAllocationException");
    }

    /** SQLSTATEs of PostgreSQL's appendix A: class 40 serialization failure and deadlock, also of H2, 55P03 no lock in time. */
    private static boolean isCollision(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return state.equals("40001")
                || state.equals("40P01")
                || state.equals("55P03")
                || fault.getErrorCode() == H2_LOCK_TIMEOUT;
    }

    /** SQLSTATE classes of PostgreSQL's appendix A: 08 connection, 53300 too many connections, 57P0x shutting down or starting. */
    private static boolean isAbsence(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return H2_ABSENT.contains(fault.getErrorCode())
                || (state.startsWith("08") && !state.equals("08P01"))
                || state.startsWith("57P0")
                || state.equals("53300");
    }
}
