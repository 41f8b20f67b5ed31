package org.broadsheet.load;

import java.time.Duration;

/** A server on this machine that is asked for figures: the site, or what it is compared with. */
interface MeasuredServer {
    int port();

    /** What it has taken of the processors so far. */
    Duration processorTime();

    /** What its database, in processes of its own, has taken so far. */
    default Duration databaseTime() {
        return Duration.ZERO;
    }
}
