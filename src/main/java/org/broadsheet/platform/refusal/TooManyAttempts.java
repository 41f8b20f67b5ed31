package org.broadsheet.platform.refusal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;

/** The caller has to wait for the given time before the next attempt. */
public class TooManyAttempts extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooManyAttempts(Duration wait) {
        super(429, "Too many failed attempts: wait " + Math.max(1, wait.toSeconds()) + " seconds.");
        this.seconds = Math.max(1, wait.toSeconds());
    }

    public long seconds() {
        return seconds;
    }

    /** Says so in the status line and the header of an answer that is a page with a form. */
    public void tell(HttpServletResponse response) {
        response.setStatus(status());
        headers().forEach(response::setHeader);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", Long.toString(seconds));
    }
}
