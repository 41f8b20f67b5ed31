package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChoreTest {
    private final Logger log = Logger.getLogger(Chore.class.getName());
    private final List<Level> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getLevel());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(handler);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        log.removeHandler(handler);
        log.setUseParentHandlers(true);
    }

    @Test
    void whatFailsIsLoggedAndNotThrown() {
        assertThatCode(() -> Chore.run("Failing", () -> {
                    throw new IllegalStateException("broken");
                }))
                .doesNotThrowAnyException();
        assertThat(logged).containsExactly(Level.SEVERE);
    }

    @Test
    void besideATimerItIsDoneOnceAtATime() {
        List<Runnable> threads = new ArrayList<>();
        List<String> done = new ArrayList<>();
        Runnable often = Chore.beside(threads::add, "Often", () -> done.add("once"));

        often.run();
        often.run();
        assertThat(threads).hasSize(1);
        threads.get(0).run();
        often.run();

        assertThat(threads).hasSize(2);
        assertThat(done).hasSize(1);
    }

    @Test
    void whatNoThreadTakesIsTriedAgain() {
        AtomicInteger asked = new AtomicInteger();
        Runnable often = Chore.beside(
                work -> {
                    asked.incrementAndGet();
                    throw new RejectedExecutionException("full");
                },
                "Often",
                () -> {});

        often.run();
        often.run();

        assertThat(asked).hasValue(2);
    }

    @Test
    void whatIsDoneIsNotTalkedAbout() {
        Chore.run("Done", () -> {});

        assertThat(logged).isEmpty();
    }
}
