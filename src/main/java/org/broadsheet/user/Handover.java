package org.broadsheet.user;

/**
 * One person's articles become another's: fired within the transaction, observed by whoever keeps something of theirs.
 *
 * <p>An observer moves what it has and says {@code handover.moved(12)}, also when it is none.
 */
public final class Handover {
    private final Caller by;
    private final User from;
    private final User to;
    private boolean heard;
    private int articles;

    public Handover(Caller by, User from, User to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    /** Notes that so many articles have changed hands. */
    public void moved(int number) {
        heard = true;
        articles += number;
    }

    public boolean isHeard() {
        return heard;
    }

    public int articles() {
        return articles;
    }

    public Caller by() {
        return by;
    }

    public User from() {
        return from;
    }

    public User to() {
        return to;
    }
}
