package org.broadsheet.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A slug that was a tag's once; it leads to that tag, or to the one that it became part of. */
@Entity
@Table(name = "tag_slug")
public class TagSlug {
    @Id
    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tag_id")
    private Tag tag;

    protected TagSlug() {}

    public String getSlug() {
        return slug;
    }

    public Tag getTag() {
        return tag;
    }
}
