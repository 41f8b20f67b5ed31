package org.broadsheet.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void eachIsDueAtItsPlaceInTheSecondWhateverCameBefore() {
        Pace pace = new Pace(1000, 4);

        assertThat(pace.due(0)).isEqualTo(1000);
        assertThat(pace.due(1)).isEqualTo(1000 + TimeUnit.MILLISECONDS.toNanos(250));
        assertThat(pace.due(400_000)).isEqualTo(1000 + TimeUnit.SECONDS.toNanos(100_000));
    }

    @Test
    void whatIsLateIsNotWaitedForAndKeepsItsTime() {
        long start = System.nanoTime() - TimeUnit.HOURS.toNanos(1);

        assertThat(new Pace(start, 1).await(10)).isEqualTo(start + TimeUnit.SECONDS.toNanos(10));
    }

    @Test
    void nothingIsEarly() {
        Pace pace = new Pace(System.nanoTime(), 100);

        long due = pace.await(2);

        assertThat(System.nanoTime()).isGreaterThanOrEqualTo(due);
    }
}
