package org.broadsheet.platform.change;

/**
 * Asks, before old rows of the {@link ChangeLog} are taken away, who still has to read them: who follows the log with a place in
 * the database observes it and says {@code kept.after(place)}.
 */
public final class KeptChanges {
    private long last;

    KeptChanges(long last) {
        this.last = last;
    }

    /** Whoever says so has yet to read everything after this number. */
    public void after(long number) {
        last = Math.min(last, number);
    }

    /** The last number that nobody needs. */
    long last() {
        return last;
    }
}
