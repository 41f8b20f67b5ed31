package org.broadsheet.article.preview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.broadsheet.article.Article;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.database.Identified;
import org.broadsheet.user.User;

/** Shows the newest draft of an article to whoever has the link, until it expires or is revoked. */
@Entity
@Table(name = "preview_link")
public class PreviewLink extends Identified {
    @Column(name = "secret_hash")
    private String secretHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    @ManyToOne
    @JoinColumn(name = "created_by")
    private User createdBy;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @SuppressWarnings("unused") // Asked for in JPQL.
    @Column(name = "revoked_at")
    private OffsetDateTime revokedAt;

    protected PreviewLink() {}

    PreviewLink(Article article, Secret secret, User createdBy, OffsetDateTime createdAt, OffsetDateTime expiresAt) {
        this.article = article;
        this.secretHash = secret.hash();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public Article getArticle() {
        return article;
    }

    public User getCreatedBy() {
        return createdBy;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public OffsetDateTime getExpiresAt() {
        return expiresAt;
    }
}
