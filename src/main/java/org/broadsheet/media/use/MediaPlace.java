package org.broadsheet.media.use;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That something else than an article shows a picture, such as a page of the site. */
@Entity
@Table(name = "media_place")
@IdClass(MediaPlace.PlaceKey.class)
public class MediaPlace {
    @Id
    @Column(name = "media_id")
    private long mediaId;

    @Id
    private String place;

    private String label;

    protected MediaPlace() {}

    MediaPlace(long mediaId, String place, String label) {
        this.mediaId = mediaId;
        this.place = place;
        this.label = label;
    }

    long mediaId() {
        return mediaId;
    }

    void rename(String newLabel) {
        label = newLabel;
    }

    /** The address where it is seen or changed. */
    public String getPlace() {
        return place;
    }

    public String getLabel() {
        return label;
    }

    /** Picture and place, as JPA wants them. */
    public static class PlaceKey implements Serializable {
        private static final long serialVersionUID = 1L;

        private long mediaId;
        private String place;

        public PlaceKey() {}

        PlaceKey(long mediaId, String place) {
            this.mediaId = mediaId;
            this.place = place;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof PlaceKey key && key.mediaId == mediaId && key.place.equals(place);
        }

        @Override
        public int hashCode() {
            return 31 * Long.hashCode(mediaId) + place.hashCode();
        }
    }
}
