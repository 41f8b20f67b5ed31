package org.broadsheet.media;

/** One size of a picture, encoded as it is delivered. */
final class Rendition {
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

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    PictureFormat format() {
        return format;
    }

    byte[] content() {
        return content;
    }
}
