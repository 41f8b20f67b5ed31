package org.broadsheet.media.picture;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A GIF taken apart without decoding it (GIF89a): {@code GifFile.of(bytes)} counts its frames and pixels, and keeps only what an
 * animation needs: no comments, no foreign extensions, nothing behind its end. Empty where the file is damaged.
 */
final class GifFile {
    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3b;
    private static final int GRAPHIC_CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;
    private static final byte[] LOOP = {11, 'N', 'E', 'T', 'S', 'C', 'A', 'P', 'E', '2', '.', '0'};

    private final byte[] file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at;
    private int frames;
    private long pixels;

    private GifFile(byte[] file) {
        this.file = file;
    }

    static Optional<GifFile> of(byte[] file) {
        GifFile gif = new GifFile(file);
        try {
            return gif.walk() ? Optional.of(gif) : Optional.empty();
        } catch (IndexOutOfBoundsException cutOff) {
            return Optional.empty();
        }
    }

    int width() {
        return number(6);
    }

    int height() {
        return number(8);
    }

    int frames() {
        return frames;
    }

    /** The pixels of all frames. */
    long pixels() {
        return pixels;
    }

    /** The file with nothing in it but the animation. */
    byte[] clean() {
        return kept.toByteArray();
    }

    private boolean walk() {
        keep(13 + colours(10));
        while (true) {
            int block = unsigned(at);
            if (block == IMAGE) {
                if (!frame()) {
                    return false;
                }
            } else if (block == EXTENSION) {
                extension();
            } else if (block == END) {
                keep(1);
                return frames > 0;
            } else {
                return false;
            }
        }
    }

    /** Every frame lies within the screen, so that no browser makes it larger. */
    private boolean frame() {
        int right = number(at + 1) + number(at + 5);
        int bottom = number(at + 3) + number(at + 7);
        frames++;
        pixels += (long) number(at + 5) * number(at + 7);
        int head = 10 + colours(at + 9) + 1;
        keep(head + blocks(at + head));
        return right <= width() && bottom <= height();
    }

    private void extension() {
        int label = unsigned(at + 1);
        int length = 2 + blocks(at + 2);
        boolean loop = label == APPLICATION && Arrays.equals(file, at + 2, at + 2 + LOOP.length, LOOP, 0, LOOP.length);
        if (label == GRAPHIC_CONTROL || loop) {
            keep(length);
        } else {
            at += length;
        }
    }

    /** The length of a run of sub-blocks with its end. */
    private int blocks(int from) {
        int next = from;
        while (unsigned(next) != 0) {
            next += unsigned(next) + 1;
        }
        return next + 1 - from;
    }

    /** The length of the colour table that a byte of flags announces. */
    private int colours(int flags) {
        int bits = unsigned(flags);
        return (bits & 0x80) == 0 ? 0 : 3 << ((bits & 7) + 1);
    }

    private void keep(int length) {
        if (at + length > file.length) {
            throw new IndexOutOfBoundsException(at + length);
        }
        kept.write(file, at, length);
        at += length;
    }

    private int number(int from) {
        return unsigned(from) | unsigned(from + 1) << 8;
    }

    private int unsigned(int from) {
        return Byte.toUnsignedInt(file[from]);
    }
}
