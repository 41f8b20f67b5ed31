package org.broadsheet.media.picture;

import java.awt.Transparency;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import org.broadsheet.platform.refusal.Invalid;

/**
 * A picture as readers get it: {@code Picture.of(file)} decodes it, turns it upright, and encodes it anew without metadata in
 * each width that is smaller than its own, and in its own; photographs as JPEG, drawings and what is transparent as PNG. An
 * animated GIF stays as it is, without what is no animation.
 *
 * <p>What is no picture, or breaks a bound, is {@link Invalid} for the field {@code file}.
 */
public final class Picture {
    static final int WIDEST = 2560;
    static final int HIGHEST = 10_000;
    static final int MOST_FRAMES = 1000;

    private static final List<Integer> WIDTHS = List.of(480, 960, 1440, 1920);
    private static final float QUALITY = 0.82f;

    private final List<Rendition> renditions;

    private Picture(List<Rendition> renditions) {
        this.renditions = renditions;
    }

    static Picture of(byte[] file) {
        if (file.length == 0) {
            throw new Invalid("file", "is empty");
        }
        PictureFormat format = PictureFormat.of(file)
                .orElseThrow(() -> new Invalid("file", "is no JPEG, PNG, GIF or WebP picture, whatever its name says"));
        if (format == PictureFormat.GIF) {
            Optional<Picture> animation = animation(file);
            if (animation.isPresent()) {
                return animation.get();
            }
        }
        BufferedImage decoded = PlainColours.of(PictureReader.read(format, file));
        boolean flat = format == PictureFormat.PNG
                || format == PictureFormat.GIF
                || decoded.getTransparency() != Transparency.OPAQUE;
        BufferedImage full =
                upright(fitted(decoded, ExifOrientation.of(format, file)), ExifOrientation.of(format, file));
        PictureFormat kept = flat ? PictureFormat.PNG : PictureFormat.JPEG;
        return new Picture(Stream.concat(
                        WIDTHS.stream().filter(width -> width < full.getWidth()).map(width -> scaled(full, width)),
                        Stream.of(full))
                .map(size -> new Rendition(size.getWidth(), size.getHeight(), kept, encoded(size, kept)))
                .toList());
    }

    /** All sizes, the smallest first; the last is the full one. */
    public List<Rendition> renditions() {
        return renditions;
    }

    public Rendition full() {
        return renditions.get(renditions.size() - 1);
    }

    private static Optional<Picture> animation(byte[] file) {
        GifFile gif = GifFile.of(file).orElseThrow(PictureReader::damaged);
        PictureReader.requireBounds(gif.width(), gif.height(), PictureReader.MOST_PIXELS);
        if (gif.frames() == 1) {
            return Optional.empty();
        }
        if (gif.frames() > MOST_FRAMES || gif.pixels() > 2L * PictureReader.MOST_PIXELS) {
            throw new Invalid(
                    "file",
                    "is too long an animation: it has at most " + MOST_FRAMES + " frames and "
                            + 2 * PictureReader.MOST_PIXELS / 1_000_000 + " million pixels in all of them");
        }
        byte[] clean = gif.clean();
        PictureReader.read(PictureFormat.GIF, clean);
        return Optional.of(new Picture(List.of(new Rendition(gif.width(), gif.height(), PictureFormat.GIF, clean))));
    }

    /** Within the largest size that is kept, in a type that is quick to draw. */
    private static BufferedImage fitted(BufferedImage picture, int orientation) {
        boolean sideways = orientation > 4;
        double scale = Math.min(
                1,
                Math.min(
                        (double) (sideways ? HIGHEST : WIDEST) / picture.getWidth(),
                        (double) (sideways ? WIDEST : HIGHEST) / picture.getHeight()));
        return resized(picture, (int) Math.max(1, Math.round(picture.getWidth() * scale)), (int)
                Math.max(1, Math.round(picture.getHeight() * scale)));
    }

    private static BufferedImage scaled(BufferedImage picture, int width) {
        long height = Math.round((double) picture.getHeight() * width / picture.getWidth());
        return resized(picture, width, (int) Math.max(1, height));
    }

    private static BufferedImage resized(BufferedImage picture, int width, int height) {
        try {
            return Thumbnails.of(picture)
                    .forceSize(width, height)
                    .imageType(
                            picture.getTransparency() == Transparency.OPAQUE
                                    ? BufferedImage.TYPE_INT_RGB
                                    : BufferedImage.TYPE_INT_ARGB)
                    .asBufferedImage();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        return orientation == 1
                ? picture
                : ExifFilterUtils.getFilterForOrientation(
                                net.coobird.thumbnailator.util.exif.Orientation.typeOf(orientation))
                        .apply(picture);
    }

    private static byte[] encoded(BufferedImage picture, PictureFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = PictureFormat.Registry.writer(format.name());
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (format == PictureFormat.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
                parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(picture, null, null), parameters);
            writer.dispose();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
