package org.broadsheet.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, 1 being the first.
 *
 * @param total the number of items on all pages
 */
public record Page<T>(List<T> items, long total, int number, int size) {
    /** Which page is wanted, and how many items it has. */
    public record Request(int number, int size) {
        /** The number of items before the page. */
        public int offset() {
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
        return new Page<>(items.stream().map(mapping).toList(), total, number, size);
    }

    /** The whole number in a query parameter, between 1 and the largest; anything else is {@link Invalid}. */
    public static int number(String name, String text, int otherwise, int largest) {
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[1-9]\\d{0,8}") && Integer.parseInt(text) <= largest) {
            return Integer.parseInt(text);
        }
        String bound = largest == Integer.MAX_VALUE
                ? "has to be a whole number from 1"
                : "has to be a whole number from 1 to " + largest;
        throw new Invalid(name, bound);
    }
}
