package org.broadsheet.platform.list;

import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.platform.refusal.Invalid;

/**
 * The order of a list, by values that no two items share, so that a page can begin right after an item whatever is added to the
 * list or taken from it meanwhile:
 *
 * <pre>{@code
 * static final Keyset<Media> NEWEST = Keyset.<Media>of("media")
 *         .descending("m.createdAt", Keyset.KeyType.TIME, Media::getCreatedAt)
 *         .descending("m.id", Keyset.KeyType.NUMBER, Media::getId);
 *
 * NEWEST.page(wanted, tail -> em.createQuery("select m from Media m where m.deletedAt is null" + tail, Media.class), this::count)
 * }</pre>
 *
 * <p>A page with a number is found by its offset, one with a cursor by a condition that an index in this order answers at once,
 * the last page as fast as the first. What is no cursor of this order is {@link Invalid}.
 *
 * @param name tells its cursors from those of other lists
 * @param fixed what comes first in the order without changing it; see {@link #within}
 */
public record Keyset<T>(String name, String fixed, List<Column<T>> columns) {
    /** What a value is. */
    public enum KeyType {
        TIME,
        NUMBER,
        INTEGER,
        SCORE,
        TEXT;

        private Comparable<?> read(String text) {
            return switch (this) {
                case TIME -> storable(OffsetDateTime.parse(text));
                case NUMBER -> Long.valueOf(text);
                case INTEGER -> Integer.valueOf(text);
                case SCORE -> Float.valueOf(text);
                case TEXT -> text;
            };
        }

        /** A database's years end sooner than Java's. */
        private static OffsetDateTime storable(OffsetDateTime time) {
            if (time.getYear() < 1 || time.getYear() > 9999) {
                throw new DateTimeException("No item is of the year " + time.getYear());
            }
            return time;
        }
    }

    /**
     * One of the values that items are ordered by.
     *
     * @param path where it stands in JPQL
     * @param value of an item; never null
     */
    public record Column<T>(String path, boolean descending, KeyType type, Function<T, Comparable<?>> value) {}

    /** The order of the list with that name, still without columns. */
    public static <T> Keyset<T> of(String name) {
        return new Keyset<>(name, "", List.of());
    }

    /** The same among items that a condition gives one value: an index that begins with it is followed by H2 only if told so. */
    public Keyset<T> within(String path) {
        return new Keyset<>(name, path + ", ", columns);
    }

    public Keyset<T> ascending(String path, KeyType type, Function<T, Comparable<?>> value) {
        return with(new Column<>(path, false, type, value));
    }

    public Keyset<T> descending(String path, KeyType type, Function<T, Comparable<?>> value) {
        return with(new Column<>(path, true, type, value));
    }

    private Keyset<T> with(Column<T> column) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(column);
        return new Keyset<>(name, fixed, List.copyOf(more));
    }

    /**
     * The page that is wanted of what a query finds.
     *
     * @param query given the end of its JPQL, {@code " and (…) order by …"}, which follows a condition
     * @param total asked where the page is not all there is
     */
    public Page<T> page(Page.Request wanted, Function<String, TypedQuery<T>> query, LongSupplier total) {
        return page(wanted, query, Function.identity(), total);
    }

    /** The same of a query for rows, each of which is made an item. */
    public <R> Page<T> page(
            Page.Request wanted, Function<String, TypedQuery<R>> query, Function<R, T> item, LongSupplier total) {
        Optional<List<Comparable<?>>> after = start(wanted);
        TypedQuery<R> found =
                query.apply(after.map(values -> " and " + behind()).orElse("") + " order by " + orderBy());
        if (wanted.after().isEmpty()) {
            List<T> items = items(found.setFirstResult(wanted.offset()).setMaxResults(wanted.size()), item);
            return wanted.found(items, items.isEmpty() && wanted.number() == 1 ? 0 : total.getAsLong());
        }
        after.ifPresent(values ->
                IntStream.range(0, values.size()).forEach(i -> found.setParameter("after" + i, values.get(i))));
        // One more tells whether there is a next page.
        List<T> items = items(found.setMaxResults(wanted.size() + 1), item);
        return cut(wanted, items, items.isEmpty() && after.isEmpty() ? 0 : total.getAsLong());
    }

    private static <R, T> List<T> items(TypedQuery<R> query, Function<R, T> item) {
        return query.getResultList().stream().map(item).toList();
    }

    /** The page that is wanted of a list that is all there and in this order. */
    public Page<T> page(Page.Request wanted, List<T> all) {
        if (wanted.after().isEmpty()) {
            return wanted.found(
                    all.stream().skip(wanted.offset()).limit(wanted.size()).toList(), all.size());
        }
        Optional<List<Comparable<?>>> after = start(wanted);
        List<T> rest = all.stream()
                .filter(item -> after.isEmpty() || isBehind(item, after.get()))
                .limit(wanted.size() + 1L)
                .toList();
        return cut(wanted, rest, all.size());
    }

    /**
     * What is shown of items that begin after the cursor: as many as wanted, and the cursor of the last where there were more.
     *
     * @param items one more than wanted, where there are so many
     */
    public Page<T> cut(Page.Request wanted, List<T> items, long total) {
        boolean more = items.size() > wanted.size();
        List<T> shown = more ? List.copyOf(items.subList(0, wanted.size())) : items;
        return new Page<>(
                shown,
                total,
                0,
                wanted.size(),
                more ? Optional.of(cursor(shown.get(shown.size() - 1)).text()) : Optional.empty());
    }

    private Cursor cursor(T last) {
        return new Cursor(
                name,
                columns.stream()
                        .map(column -> column.value().apply(last).toString())
                        .toList());
    }

    /** The values that the page begins after; none where it is the first. */
    public Optional<List<Comparable<?>>> start(Page.Request wanted) {
        return wanted.after()
                .filter(text -> !text.isEmpty())
                .map(
                        text -> Cursor.read(name, text)
                                .filter(cursor -> cursor.values().size() == columns.size())
                                .flatMap(this::values)
                                .orElseThrow(
                                        () -> new Invalid(
                                                "after",
                                                "is no cursor of this list: begin with an empty one, and follow the next of each answer")));
    }

    private Optional<List<Comparable<?>>> values(Cursor cursor) {
        try {
            List<Comparable<?>> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                values.add(columns.get(i).type().read(cursor.values().get(i)));
            }
            return Optional.of(values);
        } catch (DateTimeException | NumberFormatException garbage) {
            return Optional.empty();
        }
    }

    private String orderBy() {
        return columns.stream()
                .map(column -> column.path() + (column.descending() ? " desc" : ""))
                .collect(Collectors.joining(", ", fixed, ""));
    }

    /** {@code a <= :0 and (a < :0 or (b <= :1 and (b < :1 or …)))}: the first comparison is one that an index answers. */
    private String behind() {
        String condition = "";
        for (int i = columns.size() - 1; i >= 0; i--) {
            Column<T> column = columns.get(i);
            String smaller = column.path() + (column.descending() ? " < :after" : " > :after") + i;
            String reached = column.path() + (column.descending() ? " <= :after" : " >= :after") + i;
            condition = condition.isEmpty() ? smaller : reached + " and (" + smaller + " or (" + condition + "))";
        }
        return condition;
    }

    private boolean isBehind(T item, List<Comparable<?>> values) {
        for (int i = 0; i < columns.size(); i++) {
            int order = compare(columns.get(i).value().apply(item), values.get(i));
            if (order != 0) {
                return columns.get(i).descending() ? order < 0 : order > 0;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked") // Values of one column are of one kind.
    private static <V extends Comparable<V>> int compare(Comparable<?> one, Comparable<?> other) {
        return ((V) one).compareTo((V) other);
    }
}
