package org.broadsheet.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that begin after a cursor, of a list that is all there; those of a query are tested with the lists. */
class KeysetTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-01T12:00:00.123456Z");

    private record Note(OffsetDateTime at, long id, String title) {}

    private static final Keyset<Note> NEWEST = Keyset.<Note>of("notes")
            .descending("n.at", Keyset.KeyType.TIME, Note::at)
            .descending("n.id", Keyset.KeyType.NUMBER, Note::id);
    private static final Keyset<Note> BY_TITLE = Keyset.<Note>of("notes by title")
            .ascending("n.title", Keyset.KeyType.TEXT, Note::title)
            .ascending("n.id", Keyset.KeyType.NUMBER, Note::id);

    /** Two of each time. */
    private static List<Note> notes(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> new Note(NOON.minusMinutes(i / 2), 1000 - i, "Title " + i / 3))
                .toList());
    }

    @Test
    void pagesThatFollowEachOtherHoldEveryItemOnce() {
        List<Note> all = notes(7);

        assertThat(walk(NEWEST, all, 3)).containsExactlyElementsOf(all);
        assertThat(walk(NEWEST, all, 1)).containsExactlyElementsOf(all);
        assertThat(walk(NEWEST, all, 7)).containsExactlyElementsOf(all);
        all.sort(Comparator.comparing(Note::title).thenComparing(Note::id));
        assertThat(walk(BY_TITLE, all, 2)).containsExactlyElementsOf(all);
    }

    @Test
    void theLastPageHasNoNextAndTheListKeepsItsTotal() {
        Page<Note> page = NEWEST.page(after("", 3), notes(3));

        assertThat(page.next()).isEmpty();
        assertThat(page.total()).isEqualTo(3);
        assertThat(NEWEST.page(after("", 3), notes(4)).next()).isPresent();
        assertThat(NEWEST.page(after("", 3), List.of()).items()).isEmpty();
    }

    @Test
    void whatIsAddedOrTakenBeforeTheCursorMovesNothing() {
        List<Note> all = notes(6);
        String cursor = NEWEST.page(after("", 3), all).next().orElseThrow();
        List<Note> rest = List.copyOf(all.subList(3, 6));

        all.add(0, new Note(NOON.plusDays(1), 2000, "New"));
        all.remove(3); // the item that the cursor names

        assertThat(NEWEST.page(after(cursor, 3), all).items()).isEqualTo(rest);
    }

    @Test
    void aTitleOfAnyLettersIsPartOfACursor() {
        List<Note> all = List.of(
                new Note(NOON, 1, "A | B, \"C\" & d=e?"), new Note(NOON, 2, "Ünïcødé 日本 😀"), new Note(NOON, 3, "Ž"));

        assertThat(walk(BY_TITLE, all, 1)).hasSize(3);
        assertThat(BY_TITLE.page(after("", 1), all).next().orElseThrow()).matches("[\\w-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "x", "AAAA", "AAAAAA", "!!", "%", "=", "null", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", " ", "日本"
            })
    void whatIsNoCursorIsRefused(String garbage) {
        refused(NEWEST, garbage);
    }

    @Test
    void aCursorThatWasChangedOrIsOfAnotherListIsRefused() {
        String cursor = NEWEST.page(after("", 1), notes(3)).next().orElseThrow();

        refused(BY_TITLE, cursor);
        refused(NEWEST, cursor.substring(1));
        refused(NEWEST, cursor.substring(0, cursor.length() - 1));
        refused(NEWEST, cursor + "A");
        refused(NEWEST, cursor.toLowerCase(Locale.ROOT));
        refused(NEWEST, "A".repeat(5000));
        refused(NEWEST, new Cursor("notes", List.of("yesterday", "1")).text());
        refused(NEWEST, new Cursor("notes", List.of(NOON.toString())).text());
        refused(NEWEST, new Cursor("notes", List.of(NOON.toString(), "one")).text());
        // Java knows more years than a database does.
        refused(NEWEST, new Cursor("notes", List.of("+999999999-12-31T23:59:59Z", "1")).text());
        refused(NEWEST, new Cursor("notes", List.of("-0001-12-31T23:59:59Z", "1")).text());
    }

    @Test
    void aListThatKnowsNoCursorsRefusesThem() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> after("", 3).offset());
    }

    private static void refused(Keyset<Note> order, String cursor) {
        assertThatExceptionOfType(Invalid.class)
                .as(cursor)
                .isThrownBy(() -> order.page(after(cursor, 3), notes(5)))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly("after"));
    }

    private static List<Note> walk(Keyset<Note> order, List<Note> all, int size) {
        List<Note> seen = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            Page<Note> page = order.page(after(next.get(), size), all);
            assertThat(page.items()).hasSizeBetween(1, size);
            seen.addAll(page.items());
            next = page.next();
        }
        return seen;
    }

    private static Page.Request after(String cursor, int size) {
        return new Page.Request(1, size, Optional.of(cursor));
    }
}
