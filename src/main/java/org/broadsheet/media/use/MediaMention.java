package org.broadsheet.media.use;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That an article shows a picture. */
@Entity
@Table(name = "media_use")
@IdClass(MediaMention.Key.class)
public class MediaMention {
    @Id
    @Column(name = "media_id")
    private long mediaId;

    @Id
    @Column(name = "article_id")
    private long articleId;

    protected MediaMention() {}

    MediaMention(long mediaId, long articleId) {
        this.mediaId = mediaId;
        this.articleId = articleId;
    }

    /** Both numbers, as JPA wants them. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long mediaId;
        private long articleId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.mediaId == mediaId && key.articleId == articleId;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(31 * mediaId + articleId);
        }
    }
}
