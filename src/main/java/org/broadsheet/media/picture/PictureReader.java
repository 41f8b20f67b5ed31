package org.broadsheet.media.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.broadsheet.platform.refusal.Invalid;

/**
 * Decodes a picture within its bounds: {@code PictureReader.read(format, file)} is the first frame, not yet turned.
 *
 * <p>The size is read from the header before anything is decoded. What would not fit into {@link #MOST_BYTES} is read with every
 * second, third … pixel only. Anything a decoder throws is the picture's fault.
 */
final class PictureReader {
    static final int MOST_PIXELS = 50_000_000;
    static final int LONGEST_SIDE = 20_000;

    /** Of a progressive JPEG the coefficients are held beside the pixels. */
    static final int MOST_PIXELS_HELD = 25_000_000;

    /** The decoder of lossy WebP holds some forty bytes a pixel, and works alone for that. */
    static final int MOST_PIXELS_OF_LOSSY_WEBP = 6_000_000;

    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_SCANS = 100;
    private static final int ANIMATED = 0x02;
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Lock HEAVY = new ReentrantLock();

    private PictureReader() {}

    static BufferedImage read(PictureFormat format, byte[] file) {
        requireWhole(format, file);
        if (!isLossyWebp(format, file)) {
            return decoded(format, file);
        }
        HEAVY.lock();
        try {
            return decoded(format, file);
        } finally {
            HEAVY.unlock();
        }
    }

    private static BufferedImage decoded(PictureFormat format, byte[] file) {
        try (ImageInputStream stream = new TimedBytes(file, LIMIT)) {
            ImageReader reader = format.reader();
            try {
                reader.setInput(stream, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                requireBounds(width, height, mostPixels(format, file));
                ImageReadParam parameters = reader.getDefaultReadParam();
                int step = step((long) width * height * bytesPerPixel(reader));
                parameters.setSourceSubsampling(step, step, 0, 0);
                parameters.setSourceRegion(new Rectangle(width, height));
                return reader.read(0, parameters);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException thrown) {
            if (thrown instanceof Invalid invalid) {
                throw invalid;
            }
            throw damaged();
        }
    }

    static Invalid damaged() {
        return new Invalid("file", "is damaged or not complete: it cannot be decoded");
    }

    static void requireBounds(long width, long height, long mostPixels) {
        if (width < 1 || height < 1) {
            throw damaged();
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > mostPixels) {
            throw new Invalid(
                    "file",
                    "has " + width + " × " + height + " pixels: of this kind it has at most " + LONGEST_SIDE
                            + " on a side and " + mostPixels / 1_000_000 + " million in all");
        }
    }

    /** Decoders make up what is missing of some formats: a picture that is cut off has to be seen before. */
    private static void requireWhole(PictureFormat format, byte[] file) {
        boolean whole = switch (format) {
            case JPEG -> last(file, 0xd9) > last(file, 0xda) && scans(file) <= MOST_SCANS;
            case PNG -> PictureParts.find(format, file, "IEND").isPresent();
            case WEBP -> PictureParts.riffLength(file) <= file.length;
            case GIF -> true;
        };
        if (!whole) {
            throw damaged();
        }
        if (format == PictureFormat.WEBP
                && PictureParts.find(format, file, "VP8X")
                        .filter(flags -> flags.hasRemaining() && (flags.get(0) & ANIMATED) != 0)
                        .isPresent()) {
            throw new Invalid("file", "is an animated WebP, which is not taken: save it as GIF, or one picture of it");
        }
    }

    private static int mostPixels(PictureFormat format, byte[] file) {
        if (isLossyWebp(format, file)) {
            return MOST_PIXELS_OF_LOSSY_WEBP;
        }
        boolean progressive = format == PictureFormat.JPEG
                && PictureParts.find(format, file, "C2").isPresent();
        return progressive || format == PictureFormat.WEBP ? MOST_PIXELS_HELD : MOST_PIXELS;
    }

    private static boolean isLossyWebp(PictureFormat format, byte[] file) {
        return format == PictureFormat.WEBP
                && PictureParts.find(format, file, "VP8 ").isPresent();
    }

    private static int bytesPerPixel(ImageReader reader) throws IOException {
        var type = reader.getRawImageType(0);
        ColorModel colours = (type == null ? reader.getImageTypes(0).next() : type).getColorModel();
        return Math.max(1, colours.getPixelSize() / Byte.SIZE);
    }

    private static int step(long bytes) {
        return Math.max(1, (int) Math.ceil(Math.sqrt((double) bytes / MOST_BYTES)));
    }

    /** Where the last marker of that kind stands; within the data of a scan there is none by chance. */
    private static int last(byte[] file, int marker) {
        for (int i = file.length - 2; i >= 0; i--) {
            if (file[i] == (byte) 0xff && file[i + 1] == (byte) marker) {
                return i;
            }
        }
        return -1;
    }

    /** Each scan costs the decoder a walk through the whole picture, however short it is. */
    private static int scans(byte[] file) {
        int scans = 0;
        for (int i = 0; i < file.length - 1; i++) {
            if (file[i] == (byte) 0xff && file[i + 1] == (byte) 0xda) {
                scans++;
            }
        }
        return scans;
    }
}
