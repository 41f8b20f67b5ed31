package org.broadsheet.media.picture;

/** One size of a picture, encoded as it is delivered. */
public final class Rendition {
    private final int width;
    private final int height;
    private final PictureFormat format;
    private final byte[] content;

    Rendition(int width, int height, PictureFormat format, byte[] content) {
        this.width = width;
        this.height = height;
        this.format = format;
        this.content = content;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public PictureFormat format() {
        return format;
    }

    public byte[] content() {
        return content;
    }
}
