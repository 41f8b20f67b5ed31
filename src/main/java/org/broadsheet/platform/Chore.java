package org.broadsheet.platform;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.database.DatabaseFault;

/**
 * Work that a timer does again and again: {@code Chore.run("Housekeeping", this::tidy)}. What fails is logged and tried again at
 * the next time: a container forgets the timer of a method that throws, and would not start what comes after it in the method.
 *
 * <p>The bean manages its transactions itself, so that what one chore has done stays when the next one fails.
 */
public final class Chore {
    private static final Logger LOG = Logger.getLogger(Chore.class.getName());

    private Chore() {}

    /**
     * What a timer shall run where the work takes long: it only starts it on other threads, unless it is under way still. The timer
     * of a server may have one thread for everybody.
     */
    public static Runnable beside(Executor threads, String name, Runnable work) {
        AtomicBoolean underWay = new AtomicBoolean();
        return () -> {
            if (underWay.compareAndSet(false, true)) {
                run(name, () -> start(threads, name, work, underWay));
            }
        };
    }

    private static void start(Executor threads, String name, Runnable work, AtomicBoolean underWay) {
        boolean started = false;
        try {
            threads.execute(() -> {
                try {
                    run(name, work);
                } finally {
                    underWay.set(false);
                }
            });
            started = true;
        } finally {
            if (!started) {
                underWay.set(false);
            }
        }
    }

    public static void run(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            if (DatabaseFault.isAbsence(failed)) {
                LOG.log(Level.INFO, "{0}: waits for the database", name);
            } else {
                LOG.log(Level.SEVERE, failed, () -> name + ": failed, and is tried again next time");
            }
        }
    }
}
