package org.broadsheet.media.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How a camera was held, 1 to 8 (Exif 2.32, tag 0x0112), 1 where nothing says so: {@code ExifOrientation.of(format, file)}.
 */
final class ExifOrientation {
    private static final int UPRIGHT = 1;
    private static final short TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private ExifOrientation() {}

    static int of(PictureFormat format, byte[] file) {
        Optional<ByteBuffer> block = switch (format) {
            case JPEG -> PictureParts.find(format, file, "E1", "Exif\0\0").map(exif -> exif.slice(6, exif.limit() - 6));
            case PNG -> PictureParts.find(format, file, "eXIf");
            case WEBP -> PictureParts.find(format, file, "EXIF").map(ExifOrientation::bare);
            case GIF -> Optional.empty();
        };
        try {
            return block.map(ExifOrientation::read).orElse(UPRIGHT);
        } catch (IndexOutOfBoundsException malformed) {
            return UPRIGHT;
        }
    }

    /** Some programs write the name of the JPEG segment into the chunk of a WebP too. */
    private static ByteBuffer bare(ByteBuffer exif) {
        return exif.limit() > 6 && exif.get(0) == 'E' ? exif.slice(6, exif.limit() - 6) : exif;
    }

    private static int read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (tiff.getShort(entry) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
