package org.broadsheet.user.limit;

import java.util.Map;
import org.broadsheet.platform.refusal.Refusal;

/** The caller has used up what it may ask for, for so many seconds. */
public class TooManyRequests extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** @param detail what is too much, and what to do instead */
    public TooManyRequests(String detail, long seconds) {
        super(429, detail);
        this.seconds = seconds;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", Long.toString(seconds));
    }
}
