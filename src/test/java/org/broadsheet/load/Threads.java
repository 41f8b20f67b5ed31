package org.broadsheet.load;

import java.io.IOException;
import java.io.UncheckedIOException;

/** {@code CompletableFuture.supplyAsync(work, Threads::start)} gives each work a thread of its own, which does not outlive the program. */
final class Threads {
    private Threads() {}

    static void start(Runnable work) {
        Thread thread = new Thread(work, "load");
        thread.setDaemon(true);
        thread.start();
    }

    static void close(KeepAlive connection) {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
