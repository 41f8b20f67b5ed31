package org.broadsheet.platform.list;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where a page of a list ends, as callers carry it: {@code new Cursor(order, values).text()}, and back with {@link #read}.
 *
 * <p>It holds values that the caller was shown and the name of their order, with a checksum over both: what was cut off, made up
 * or taken from another list is told from a cursor. It is no secret and needs none, because a list shows behind any cursor only what it
 * shows anyway. So it is good on every node and after every restart.
 */
record Cursor(String order, List<String> values) {
    private static final int LONGEST = 4000;
    private static final String SEPARATOR = "\0";

    String text() {
        byte[] content = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + content.length)
                .putInt(checksum(order, content))
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The cursor in a text; nothing where it is none of this order. */
    static Optional<Cursor> read(String order, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() <= Integer.BYTES) {
                return Optional.empty();
            }
            int sum = bytes.getInt();
            byte[] content = new byte[bytes.remaining()];
            bytes.get(content);
            if (sum != checksum(order, content)) {
                return Optional.empty();
            }
            String values = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            Cursor cursor = new Cursor(order, Arrays.asList(values.split(SEPARATOR, -1)));
            return Optional.of(cursor).filter(read -> read.text().equals(text));
        } catch (IllegalArgumentException | CharacterCodingException garbage) {
            return Optional.empty();
        }
    }

    private static int checksum(String order, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update((order + SEPARATOR).getBytes(StandardCharsets.UTF_8));
        sum.update(content);
        return (int) sum.getValue();
    }
}
