package org.broadsheet.platform.refusal;

import java.util.Map;

/** Something that is needed is away for now, usually the database. */
public class Unavailable extends Refusal {
    private static final long serialVersionUID = 1L;

    public Unavailable(String detail) {
        super(503, detail);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "5");
    }
}
