package org.broadsheet.platform.refusal;

import java.util.Map;

/** The caller has to say who it is, as the challenge tells (RFC 9110 section 11.6.1). */
public class Unauthenticated extends Refusal {
    private static final long serialVersionUID = 1L;

    private final String challenge;

    public Unauthenticated(String challenge, String detail) {
        super(401, detail);
        this.challenge = challenge;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("WWW-Authenticate", challenge);
    }
}
