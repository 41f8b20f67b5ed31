package org.broadsheet.testing;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * {@code AllocatedMemory.of(() -> …)} is how many bytes this thread took meanwhile: the bound of what a hostile file may cost. Asked
 * by name, because the bean that tells it is the JDK's own.
 */
public final class AllocatedMemory {
    private AllocatedMemory() {}

    public static long of(Runnable work) {
        long begin = allocated();
        work.run();
        return allocated() - begin;
    }

    private static long allocated() {
        try {
            return (Long) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                            "getThreadAllocatedBytes",
                            new Object[] {Thread.currentThread().getId()},
                            new String[] {"long"});
        } catch (JMException unknown) {
            throw new IllegalStateException("This JVM does not count what threads allocate", unknown);
        }
    }
}
