package org.broadsheet.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** The bytes of a {@link MediaVariant}; nothing refers to it, so that nothing loads it by the way. */
@Entity
@Table(name = "media_content")
public class MediaContent {
    @Id
    @Column(name = "variant_id")
    private Long id;

    @SuppressWarnings("unused") // Asked for in JPQL.
    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "variant_id")
    private MediaVariant variant;

    private byte[] content;

    protected MediaContent() {}

    MediaContent(MediaVariant variant, byte[] content) {
        this.variant = variant;
        this.content = content;
    }

    public Long getId() {
        return id;
    }

    public byte[] getContent() {
        return content;
    }
}
