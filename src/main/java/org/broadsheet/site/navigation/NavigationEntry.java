package org.broadsheet.site.navigation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A link of the navigation that the owner put together, at its position. */
@Entity
@Table(name = "navigation_entry")
public class NavigationEntry {
    @Id
    private int position;

    private String title;
    private String address;

    protected NavigationEntry() {}

    NavigationEntry(int position, NavigationLink link) {
        this.position = position;
        title = link.title();
        address = link.path();
    }

    NavigationLink link() {
        return new NavigationLink(title, address);
    }
}
