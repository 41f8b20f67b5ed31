package org.broadsheet.platform.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeenChangesTest {
    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 11, 22, 12, 0, 0, 0, ZoneOffset.UTC);

    private final SeenChanges seen = new SeenChanges();

    @BeforeEach
    void begin() {
        seen.begin(5);
    }

    private static LoggedChange change(long number, String... keys) {
        return new LoggedChange(number, NOW, Change.of("test", Set.of(keys)));
    }

    @Test
    void whatWasMadeBeforeAChangeOfItsKeysIsTouched() {
        seen.note(change(6, "article:a", "lists"));

        assertThat(seen.touched(List.of("article:a"), 5)).isTrue();
        assertThat(seen.touched(List.of("article:b", "lists"), 5)).isTrue();
        assertThat(seen.touched(List.of("article:b"), 5)).isFalse();
        assertThat(seen.touched(List.of("article:a"), 6)).isFalse();
    }

    @Test
    void aChangeThatIsHeardOfLateStillCounts() {
        seen.note(change(7, "lists"));
        seen.note(change(6, "article:a"));

        assertThat(seen.number()).isEqualTo(7);
        assertThat(seen.touched(List.of("article:a"), 5)).isTrue();
        assertThat(seen.touched(List.of("article:a"), 7)).isFalse();
    }

    @Test
    void whatSomebodyIsToldOfIsKnown() {
        seen.tell(List.of(change(6, "article:a"), change(7, "lists")));

        assertThat(seen.number()).isEqualTo(7);
        assertThat(seen.touched(List.of("article:a"), 5)).isTrue();
    }

    @Test
    void toldAgainItIsNoNews() {
        seen.note(change(6, "article:a"));
        seen.settle(6);
        long version = seen.version();

        seen.tell(List.of(change(6, "article:a")));

        assertThat(seen.version()).isEqualTo(version);
    }

    @Test
    void nothingIsKnownToBeGoodWhileTheLogCannotBeRead() {
        assertThat(seen.touched(List.of("lists"), 5)).isFalse();

        seen.lose();
        assertThat(seen.touched(List.of("lists"), 5)).isTrue();

        seen.begin(9);
        assertThat(seen.touched(List.of("lists"), 8)).isTrue();
        assertThat(seen.touched(List.of("lists"), 9)).isFalse();
    }

    @Test
    void whatIsForgottenCountsAsTouched() {
        seen.note(change(6, "article:first"));
        for (int number = 7; number < 30_000; number++) {
            seen.note(change(number, "article:" + number));
        }

        assertThat(seen.touched(List.of("article:first"), 5)).isTrue();
        assertThat(seen.touched(List.of("article:never"), 5)).isTrue();
        assertThat(seen.touched(List.of("article:never"), seen.number())).isFalse();
    }

    @Test
    void whoHasAskedNeedNotAskAgainUntilTheVersionChanges() {
        long before = seen.version();
        assertThat(seen.version()).isEqualTo(before);

        seen.note(change(6, "lists"));

        assertThat(seen.version()).isNotEqualTo(before);
    }
}
