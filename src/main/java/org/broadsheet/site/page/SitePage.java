package org.broadsheet.site.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.broadsheet.platform.database.Identified;
import org.broadsheet.platform.markdown.Markdown;
import org.broadsheet.platform.markdown.Rendered;

/** A page of the owner's own, such as imprint or privacy, in the site's navigation. */
@Entity
@Table(name = "site_page")
public class SitePage extends Identified {
    private String slug;
    private String title;
    private String body;

    @Column(name = "body_html")
    private String bodyHtml;

    @SuppressWarnings("unused") // Asked for in JPQL.
    private int edition;

    private int position;

    @Column(name = "updated_at")
    private OffsetDateTime updatedAt;

    protected SitePage() {}

    SitePage(String slug, int position) {
        this.slug = slug;
        this.position = position;
    }

    /** Replaces title and text. */
    void write(String newTitle, String newBody, Rendered rendered, Clock clock) {
        title = newTitle;
        body = newBody;
        renew(rendered.html());
        updatedAt = OffsetDateTime.now(clock);
    }

    /** Gives it another title only. */
    void call(String newTitle, Clock clock) {
        title = newTitle;
        updatedAt = OffsetDateTime.now(clock);
    }

    /** Has the same text as the present edition of the renderer makes it. */
    final void renew(String html) {
        bodyHtml = html;
        edition = Markdown.EDITION;
    }

    int position() {
        return position;
    }

    /** Where readers find the page with the slug; the one about the site has an address of its own. */
    static String path(String slug) {
        return slug.equals("about") ? "/about" : "/page/" + slug;
    }

    public String getPath() {
        return path(slug);
    }

    public String getSlug() {
        return slug;
    }

    public String getTitle() {
        return title;
    }

    public String getBody() {
        return body;
    }

    public String getBodyHtml() {
        return bodyHtml;
    }

    public OffsetDateTime getUpdatedAt() {
        return updatedAt;
    }
}
