package org.broadsheet.article.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.broadsheet.platform.database.Identified;

/** An ordered group of articles with a name. */
@Entity
@Table(name = "series")
public class Series extends Identified {
    private String slug;
    private String name;
    private String description = "";

    @Column(name = "deleted_at")
    private OffsetDateTime deletedAt;

    protected Series() {}

    Series(String name, String slug, String description) {
        this.name = name;
        this.slug = slug;
        this.description = description;
    }

    void change(String newName, String newSlug, String newDescription) {
        name = newName;
        slug = newSlug;
        description = newDescription;
    }

    void delete(Clock clock) {
        deletedAt = OffsetDateTime.now(clock);
    }

    void restore() {
        deletedAt = null;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public String getSlug() {
        return slug;
    }

    public String getPath() {
        return "/series/" + slug;
    }

    public String getName() {
        return name;
    }

    /** What readers are told of it above its parts; may be empty. */
    public String getDescription() {
        return description;
    }
}
