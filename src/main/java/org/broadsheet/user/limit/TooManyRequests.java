package org.broadsheet.user.limit;

import java.util.Map;
import org.broadsheet.platform.Refusal;

/** The caller has used up what it may ask for a minute. */
class TooManyRequests extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyRequests(int perMinute, long seconds) {
        super(429, "More than " + perMinute + " requests a minute: wait " + seconds + " seconds.");
        this.seconds = seconds;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", Long.toString(seconds));
    }
}
