package org.broadsheet.media;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.broadsheet.media.picture.Rendition;
import org.broadsheet.platform.database.Identified;

/** A width in which a picture is delivered; its bytes are {@link MediaContent}. */
@Entity
@Table(name = "media_variant")
public class MediaVariant extends Identified {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "media_id")
    private Media media;

    private int width;
    private int height;
    private String type;
    private long bytes;

    protected MediaVariant() {}

    MediaVariant(Media media, Rendition rendition) {
        this.media = media;
        this.width = rendition.width();
        this.height = rendition.height();
        this.type = rendition.format().type();
        this.bytes = rendition.content().length;
    }

    public Media getMedia() {
        return media;
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }

    public String getType() {
        return type;
    }

    public long getBytes() {
        return bytes;
    }
}
