package org.broadsheet.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.broadsheet.platform.Identified;

/** What an article is about. */
@Entity
@Table(name = "tag")
public class Tag extends Identified {
    private String slug;
    private String name;

    protected Tag() {}

    public String getSlug() {
        return slug;
    }

    public String getName() {
        return name;
    }
}
