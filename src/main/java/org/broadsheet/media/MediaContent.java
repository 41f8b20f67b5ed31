package org.broadsheet.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The bytes of a {@link MediaVariant}; nothing refers to it, so that nothing loads it by the way. */
@Entity
@Table(name = "media_content")
public class MediaContent {
    @Id
    @Column(name = "variant_id")
    private Long variantId;

    private byte[] content;

    protected MediaContent() {}

    MediaContent(MediaVariant variant, byte[] content) {
        this.variantId = variant.getId();
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
