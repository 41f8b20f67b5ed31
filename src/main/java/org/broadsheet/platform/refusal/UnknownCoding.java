package org.broadsheet.platform.refusal;

import java.util.Map;

/** The body is packed in a way that is not understood here (RFC 9110 section 15.5.16). */
public class UnknownCoding extends Refusal {
    private static final long serialVersionUID = 1L;

    public UnknownCoding() {
        super(415, "A body may have the Content-Encoding gzip, and no other.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Accept-Encoding", "gzip");
    }
}
