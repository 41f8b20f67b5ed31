package org.broadsheet.article.history;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.broadsheet.article.Article;
import org.broadsheet.article.Draft;
import org.broadsheet.article.Headline;
import org.broadsheet.platform.database.Identified;
import org.broadsheet.user.User;

/**
 * A text as somebody saved or published it. One that the editor saved by itself grows with what the same writer types next; every
 * other never changes.
 */
@Entity
@Table(name = "revision")
public class Revision extends Identified {
    /** What made it. */
    public enum Occasion {
        AUTOSAVED,
        SAVED,
        PUBLISHED,
        RESTORED;

        /** The name as the API has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How long autosaves share one revision. */
    private static final Duration CLOSE = Duration.ofMinutes(10);

    /** In characters: of less than this, nobody misses the half. */
    private static final int MUCH = 200;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    private int number;

    @Enumerated(EnumType.STRING)
    private Occasion kind;

    @Embedded
    private Headline headline;

    private String body;

    /** What it corrected, in the words that readers see; null for most. */
    private String material;

    @Column(name = "draft_version")
    private Long draftVersion;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "updated_at")
    private OffsetDateTime updatedAt;

    @ManyToOne
    @JoinColumn(name = "author_id")
    private User author;

    protected Revision() {}

    /** A copy of the article's draft as it is now. */
    Revision(Article article, int number, Occasion kind, User author, OffsetDateTime now) {
        this.article = article;
        this.number = number;
        this.author = author;
        this.createdAt = now;
        take(kind, now);
    }

    /** Whether what the same writer does now belongs to this revision and makes none of its own. */
    boolean takesIn(Occasion next, User by, OffsetDateTime now) {
        boolean grows = next == Occasion.AUTOSAVED && now.isBefore(createdAt.plus(CLOSE)) && !losesMuch();
        boolean holdsItAlready = Objects.equals(draftVersion, article.getDraft().getVersion());
        return kind == Occasion.AUTOSAVED && author.getId().equals(by.getId()) && (grows || holdsItAlready);
    }

    /** Whether most of the text is gone, perhaps by a slip: then the history still has it. */
    private boolean losesMuch() {
        return body.length() > MUCH && article.getDraft().getBody().length() < body.length() / 2;
    }

    /** Holds the article's draft as it is now. */
    final void take(Occasion occasion, OffsetDateTime now) {
        Draft draft = article.getDraft();
        kind = occasion;
        headline = draft.getHeadline().copy();
        body = draft.getBody();
        draftVersion = draft.getVersion();
        updatedAt = now;
    }

    /** Notes what it corrected in what readers saw before. */
    public void correct(String note) {
        material = note;
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

    /** When it was last written to; after {@link #getCreatedAt} only for one that was saved by itself. */
    public OffsetDateTime getUpdatedAt() {
        return updatedAt;
    }

    public String getMaterial() {
        return material;
    }

    public User getAuthor() {
        return author;
    }
}
