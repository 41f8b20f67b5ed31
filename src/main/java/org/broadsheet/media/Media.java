package org.broadsheet.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.PictureAsked;
import org.broadsheet.platform.database.Identified;
import org.broadsheet.user.User;

/** A picture of the site, by the hash of the file that somebody uploaded. */
@Entity
@Table(name = "media")
public class Media extends Identified {
    private String hash;
    private String name;
    private String type;
    private int width;
    private int height;
    private long bytes;
    private String alt;

    @Column(name = "focal_x")
    private double focalX;

    @Column(name = "focal_y")
    private double focalY;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    private User createdBy;

    @Column(name = "deleted_at")
    private OffsetDateTime deletedAt;

    @OneToMany(mappedBy = "media")
    @OrderBy("width")
    private List<MediaVariant> variants = new ArrayList<>();

    protected Media() {}

    public void describe(Description description) {
        alt = description.alt();
        focalX = description.focalX();
        focalY = description.focalY();
    }

    /** Puts it aside: it is gone for everybody, and can be brought back until it is taken away. */
    public void delete(Clock clock) {
        deletedAt = OffsetDateTime.now(clock);
    }

    public void restore() {
        deletedAt = null;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public boolean isBy(User user) {
        return createdBy.getId().equals(user.getId());
    }

    /** Where readers get it in its full size. */
    public String getUrl() {
        return MediaAddress.of(hash, Optional.empty(), name);
    }

    /** Where readers get it in one of its widths. */
    public String url(MediaVariant variant) {
        return url(hash, name, variant.getWidth(), width);
    }

    /** The address of a width of the picture that is so wide in full, for who knows it by its columns. */
    public static String url(String hash, String name, int width, int fullWidth) {
        return MediaAddress.of(hash, Optional.of(width).filter(narrower -> narrower != fullWidth), name);
    }

    /** The smallest size. */
    public String getThumbnail() {
        return variants.isEmpty() ? getUrl() : url(variants.get(0));
    }

    /** The smallest size that is so high, or else the full one. */
    public PictureAsked.SizedPicture size(int least) {
        return variants.stream()
                .filter(variant -> variant.getHeight() >= least)
                .findFirst()
                .map(variant -> new PictureAsked.SizedPicture(url(variant), variant.getWidth(), variant.getHeight()))
                .orElseGet(() -> new PictureAsked.SizedPicture(getUrl(), width, height));
    }

    /** All sizes as a browser chooses among them. */
    public String getSrcset() {
        return String.join(
                ", ",
                variants.stream()
                        .map(variant -> url(variant) + " " + variant.getWidth() + "w")
                        .toList());
    }

    public String getHash() {
        return hash;
    }

    public String getName() {
        return name;
    }

    public String getType() {
        return type;
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }

    /** The length of the uploaded file. */
    public long getBytes() {
        return bytes;
    }

    public String getAlt() {
        return alt;
    }

    public double getFocalX() {
        return focalX;
    }

    public double getFocalY() {
        return focalY;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public User getCreatedBy() {
        return createdBy;
    }

    public List<MediaVariant> getVariants() {
        return variants;
    }
}
