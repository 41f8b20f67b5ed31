package org.broadsheet.media.picture;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A picture in the colours that every screen is meant for (sRGB, eight bits a channel), whatever it was decoded to:
 * {@code PlainColours.of(picture)}.
 */
final class PlainColours {
    private PlainColours() {}

    static BufferedImage of(BufferedImage picture) {
        ColorModel colours = picture.getColorModel();
        if (colours instanceof IndexColorModel) {
            return drawn(picture);
        }
        if (colours.getNumColorComponents() == 1) {
            return grey(picture);
        }
        if (picture.getType() != BufferedImage.TYPE_CUSTOM) {
            return picture;
        }
        return colours.getColorSpace().isCS_sRGB() ? drawn(picture) : converted(picture);
    }

    private static BufferedImage empty(BufferedImage like) {
        return new BufferedImage(
                like.getWidth(),
                like.getHeight(),
                like.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
    }

    private static BufferedImage drawn(BufferedImage picture) {
        BufferedImage plain = empty(picture);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    private static BufferedImage converted(BufferedImage picture) {
        BufferedImage plain = empty(picture);
        new ColorConvertOp(picture.getColorModel().getColorSpace(), ColorSpace.getInstance(ColorSpace.CS_sRGB), null)
                .filter(picture, plain);
        return plain;
    }

    /** Java takes grey for linear light and would make it paler. */
    private static BufferedImage grey(BufferedImage picture) {
        BufferedImage plain = empty(picture);
        Raster from = picture.getRaster();
        int width = picture.getWidth();
        int shift = from.getSampleModel().getSampleSize(0) - Byte.SIZE;
        boolean alpha = picture.getColorModel().hasAlpha();
        int[] greys = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            copy(from, y, 0, greys, shift);
            for (int band = 0; band < 3; band++) {
                plain.getRaster().setSamples(0, y, width, 1, band, greys);
            }
            if (alpha) {
                copy(from, y, 1, greys, shift);
                plain.getRaster().setSamples(0, y, width, 1, 3, greys);
            }
        }
        return plain;
    }

    private static void copy(Raster from, int y, int band, int[] into, int shift) {
        from.getSamples(from.getMinX(), from.getMinY() + y, into.length, 1, band, into);
        for (int x = 0; x < into.length; x++) {
            into[x] = shift >= 0 ? into[x] >> shift : into[x] * 255 / ((1 << (shift + Byte.SIZE)) - 1);
        }
    }
}
