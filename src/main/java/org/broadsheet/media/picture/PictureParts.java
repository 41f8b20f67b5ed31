package org.broadsheet.media.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Finds a part of a picture file by its name, believing no length in it: {@code PictureParts.find(WEBP, file, "EXIF")} for a chunk
 * of PNG or WebP, {@code "E1"} for a segment of a JPEG that stands before its first scan.
 */
final class PictureParts {
    private static final String SCAN = "DA";

    private final PictureFormat format;
    private final ByteBuffer file;
    private String name = "";
    private int from;
    private long length;
    private long next;

    private PictureParts(PictureFormat format, byte[] bytes) {
        this.format = format;
        this.file = ByteBuffer.wrap(bytes)
                .order(format == PictureFormat.WEBP ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        this.next = switch (format) {
            case JPEG -> 2;
            case PNG -> 8;
            case WEBP -> 12;
            case GIF -> bytes.length;
        };
    }

    /** The content of the first part of that name. */
    static Optional<ByteBuffer> find(PictureFormat format, byte[] file, String name) {
        return find(format, file, name, "");
    }

    /** The content of the first part of that name that begins so; nothing where it is cut off. */
    static Optional<ByteBuffer> find(PictureFormat format, byte[] file, String name, String beginning) {
        PictureParts parts = new PictureParts(format, file);
        while (parts.advance()) {
            if (parts.name.equals(name)
                    && parts.text(parts.from, beginning.length()).equals(beginning)) {
                return Optional.of(parts.file.slice(parts.from, (int) parts.length));
            }
        }
        return Optional.empty();
    }

    /** How long a WebP says it is, as a whole. */
    static long riffLength(byte[] file) {
        return Integer.toUnsignedLong(
                        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                + 8;
    }

    private boolean advance() {
        long at = next;
        if (at < 0 || at + 8 > file.limit()) {
            return false;
        }
        int here = (int) at;
        switch (format) {
            case JPEG -> {
                name = HexFormat.of().withUpperCase().toHexDigits(file.get(here + 1));
                if (file.get(here) != (byte) 0xff || name.equals(SCAN)) {
                    return false;
                }
                from = here + 4;
                length = Short.toUnsignedInt(file.getShort(here + 2)) - 2L;
                next = from + length;
            }
            case PNG -> {
                name = text(here + 4, 4);
                from = here + 8;
                length = Integer.toUnsignedLong(file.getInt(here));
                next = from + length + 4;
            }
            default -> {
                name = text(here, 4);
                from = here + 8;
                length = Integer.toUnsignedLong(file.getInt(here + 4));
                next = from + length + (length & 1);
            }
        }
        return length >= 0 && from + length <= file.limit();
    }

    private String text(int at, int characters) {
        return at + characters > file.limit()
                ? ""
                : new String(file.array(), at, characters, StandardCharsets.ISO_8859_1);
    }
}
