package org.broadsheet.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.check.CheckedText;
import org.broadsheet.media.use.MediaUse;
import org.broadsheet.platform.markdown.Markdown;
import org.broadsheet.platform.markdown.Rendered;
import org.broadsheet.platform.text.Slug;
import org.broadsheet.tag.Tag;
import org.broadsheet.user.User;

/** The working copy of an article. Its version is the only one that a writer's save is held against. */
@Entity
@Table(name = "draft")
public class Draft {
    @Id
    @Column(name = "article_id")
    private Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    private String slug;

    @Embedded
    private Headline headline;

    private String body;

    @Column(name = "body_html")
    private String bodyHtml;

    private int edition;

    private long version;

    @Column(name = "published_version")
    private Long publishedVersion;

    @Column(name = "updated_at")
    private OffsetDateTime updatedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "updated_by")
    private User updatedBy;

    @ManyToMany
    @OrderColumn(name = "position")
    @JoinTable(
            name = "draft_tag",
            joinColumns = @JoinColumn(name = "article_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    private List<Tag> tags = new ArrayList<>();

    protected Draft() {}

    Draft(Article article) {
        this.article = article;
        this.slug = article.getSlug();
    }

    /** Takes what somebody wrote, and what became of it. */
    public void write(Manuscript manuscript, Rendered rendered, List<Tag> newTags, User by, OffsetDateTime now) {
        headline = new Headline(
                manuscript.title(),
                manuscript.summary(),
                manuscript.language(),
                rendered.readingMinutes(),
                manuscript.appearance());
        body = manuscript.body();
        renew(rendered.html());
        tags.clear();
        tags.addAll(newTags);
        version++;
        updatedAt = now;
        updatedBy = by;
    }

    /** Has the same text as the present edition of the renderer makes it. */
    public final void renew(String html) {
        bodyHtml = html;
        edition = Markdown.EDITION;
    }

    /** Adds the tag under a new version, so that whoever has the draft open merges it; nothing that readers lack comes of it. */
    void tag(Tag tag) {
        if (!tags.contains(tag)) {
            boolean ahead = isAhead();
            tags.add(tag);
            version++;
            if (!ahead) {
                published();
            }
        }
    }

    public void rename(String newSlug) {
        slug = newSlug;
    }

    /** The hashes of the pictures that it shows. */
    public Set<String> pictures() {
        return MediaUse.hashes(body, headline.getAppearance().getImage());
    }

    void published() {
        publishedVersion = version;
    }

    /** What of it is looked at before it is published. */
    public CheckedText toCheck() {
        return new CheckedText(
                headline.getTitle(),
                headline.getSummary(),
                headline.getLanguage(),
                body,
                new HashSet<>(List.of(slug, article.getSlug())));
    }

    /** Whether it was written on since the last publication. */
    public boolean isAhead() {
        return publishedVersion == null || publishedVersion < version;
    }

    /** Whether its slug follows the title: readers have not seen it, and nobody chose it. */
    public boolean followsTitle() {
        return !article.wasPublic() && Slug.isMade(slug, headline.getTitle());
    }

    public Long getId() {
        return id;
    }

    public Article getArticle() {
        return article;
    }

    public String getSlug() {
        return slug;
    }

    public Headline getHeadline() {
        return headline;
    }

    public String getBody() {
        return body;
    }

    public int getEdition() {
        return edition;
    }

    public String getBodyHtml() {
        return bodyHtml;
    }

    public long getVersion() {
        return version;
    }

    public OffsetDateTime getUpdatedAt() {
        return updatedAt;
    }

    public User getUpdatedBy() {
        return updatedBy;
    }

    public List<Tag> getTags() {
        return tags;
    }
}
