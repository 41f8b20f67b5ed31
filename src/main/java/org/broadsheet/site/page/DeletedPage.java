package org.broadsheet.site.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.broadsheet.platform.database.Identified;

/** A page that the owner took away and can bring back for a while; nobody else sees it. */
@Entity
@Table(name = "deleted_page")
public class DeletedPage extends Identified {
    private String slug;
    private String title;
    private String body;
    private int position;

    @Column(name = "deleted_at")
    private OffsetDateTime deletedAt;

    protected DeletedPage() {}

    DeletedPage(SitePage page, Clock clock) {
        slug = page.getSlug();
        title = page.getTitle();
        body = page.getBody();
        position = page.position();
        deletedAt = OffsetDateTime.now(clock);
    }

    /** Where what it shows is kept for it. */
    String place() {
        return "/desk/pages#deleted-" + getId();
    }

    String slug() {
        return slug;
    }

    String body() {
        return body;
    }

    int position() {
        return position;
    }

    public String getPath() {
        return SitePage.path(slug);
    }

    public String getTitle() {
        return title;
    }

    public OffsetDateTime getDeletedAt() {
        return deletedAt;
    }
}
