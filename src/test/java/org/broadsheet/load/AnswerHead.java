package org.broadsheet.load;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** {@code AnswerHead.in(bytes, length)} is the head of the HTTP/1.1 answer that begins there, once all of it has come. */
record AnswerHead(int status, int length, int bodyLength) {
    private static final int NOT_MODIFIED = 304;
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    static Optional<AnswerHead> in(byte[] bytes, int length) {
        int end = endOf(bytes, length);
        if (end < 0) {
            return Optional.empty();
        }
        int status = (bytes[STATUS_AT] - '0') * 100 + (bytes[STATUS_AT + 1] - '0') * 10 + bytes[STATUS_AT + 2] - '0';
        return Optional.of(new AnswerHead(status, end, status == NOT_MODIFIED ? 0 : bodyLength(bytes, end)));
    }

    /** After the empty line; less than nothing where it is still missing. */
    private static int endOf(byte[] bytes, int length) {
        for (int i = 3; i < length; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int bodyLength(byte[] bytes, int end) {
        String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int name = head.indexOf("\ncontent-length:");
        if (name < 0) {
            throw new IllegalStateException("An answer has to say its length: " + head);
        }
        int value = head.indexOf(':', name) + 1;
        return Integer.parseInt(head.substring(value, head.indexOf('\r', value)).strip());
    }
}
