package org.broadsheet.platform.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;

/**
 * One page of a list: the one with a number, 1 being the first, or what follows a cursor.
 *
 * @param total the number of items on all pages
 * @param number 0 for what follows a cursor
 * @param next the cursor that the next page begins after; where none was asked for, or there is no more, there is none
 */
public record Page<T>(List<T> items, long total, int number, int size, Optional<String> next) {
    public Page(List<T> items, long total, int number, int size) {
        this(items, total, number, size, Optional.empty());
    }

    /**
     * Which page is wanted, and how many items it has.
     *
     * @param after the cursor that it begins after, empty text for the first page, where it has no number; see {@link Keyset}
     */
    public record Request(int number, int size, Optional<String> after) {
        public Request(int number, int size) {
            this(number, size, Optional.empty());
        }

        /** The page that an address for people names, the first where it names none; what cannot be one is {@link NotFound}. */
        public static Request named(Optional<String> text, int size) {
            try {
                return new Request(Page.number("page", text.orElse(null), 1, Integer.MAX_VALUE), size);
            } catch (Invalid noNumber) {
                throw new NotFound("There is no such page.");
            }
        }

        /** The number of items before the page. Lists that know no cursors ask this, and by that refuse them. */
        public int offset() {
            if (after.isPresent()) {
                throw new Invalid("after", "is not a parameter of this list");
            }
            long before = (number - 1L) * size;
            return (int) Math.min(before, Integer.MAX_VALUE - size);
        }

        /** A page that was found; one past the last is {@link NotFound}, an empty list is page 1. */
        public <T> Page<T> found(List<T> items, long total) {
            if (number > 1 && items.isEmpty()) {
                throw new NotFound("There is no such page.");
            }
            return new Page<>(items, total, number, size);
        }
    }

    /** The number of pages, 0 for an empty list. */
    public int pages() {
        return (int) ((total + size - 1) / size);
    }

    public int getNumber() {
        return number;
    }

    public int getPages() {
        return pages();
    }

    public List<T> getItems() {
        return items;
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return replaced(items.stream().map(mapping).toList());
    }

    /** The same page with other items in the place of these. */
    public <R> Page<R> replaced(List<R> others) {
        return new Page<>(others, total, number, size, next);
    }

    /** The whole number in a query parameter, between 1 and the largest; anything else is {@link Invalid}. */
    public static int number(String name, String text, int otherwise, int largest) {
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[1-9]\\d{0,8}") && Integer.parseInt(text) <= largest) {
            return Integer.parseInt(text);
        }
        if (text.matches("[1-9]\\d+") && largest == Integer.MAX_VALUE) {
            return largest;
        }
        String bound = largest == Integer.MAX_VALUE
                ? "has to be a whole number from 1"
                : "has to be a whole number from 1 to " + largest;
        throw new Invalid(name, bound);
    }
}
