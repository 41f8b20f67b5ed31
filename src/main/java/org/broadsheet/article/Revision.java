package org.broadsheet.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.broadsheet.platform.Identified;
import org.broadsheet.user.User;

/** A text as somebody saved or published it; it never changes. */
@Entity
@Table(name = "revision")
public class Revision extends Identified {
    /** What made it. */
    public enum Occasion {
        SAVED,
        PUBLISHED
    }

    @SuppressWarnings("unused") // Asked for in JPQL.
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    private int number;

    @Enumerated(EnumType.STRING)
    private Occasion kind;

    @Embedded
    private Headline headline;

    private String body;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @ManyToOne
    @JoinColumn(name = "author_id")
    private User author;

    protected Revision() {}

    /** A copy of the article's draft as it is now. */
    Revision(Article article, int number, Occasion kind, User author, OffsetDateTime now) {
        this.article = article;
        this.number = number;
        this.kind = kind;
        this.headline = article.getDraft().getHeadline().copy();
        this.body = article.getDraft().getBody();
        this.author = author;
        this.createdAt = now;
    }

    public int getNumber() {
        return number;
    }

    public Occasion getKind() {
        return kind;
    }

    public Headline getHeadline() {
        return headline;
    }

    public String getBody() {
        return body;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public User getAuthor() {
        return author;
    }
}
