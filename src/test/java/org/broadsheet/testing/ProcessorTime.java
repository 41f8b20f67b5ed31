package org.broadsheet.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * {@code ProcessorTime.of(() -> …)} is what this thread computed meanwhile: the bound of what hostile text may cost, whatever else
 * the machine is doing.
 */
public final class ProcessorTime {
    private ProcessorTime() {}

    public static Duration of(Runnable work) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);
    }
}
