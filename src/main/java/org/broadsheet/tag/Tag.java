package org.broadsheet.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.broadsheet.platform.database.Identified;

/** What an article is about. */
@Entity
@Table(name = "tag")
public class Tag extends Identified {
    private String slug;
    private String name;
    private String description = "";

    protected Tag() {}

    /** Gives it another name and description, and perhaps another slug. */
    public void rename(String newName, String newSlug, String newDescription) {
        name = newName;
        slug = newSlug;
        description = newDescription;
    }

    public String getSlug() {
        return slug;
    }

    public String getName() {
        return name;
    }

    /** What readers are told of it above its articles; may be empty. */
    public String getDescription() {
        return description;
    }
}
