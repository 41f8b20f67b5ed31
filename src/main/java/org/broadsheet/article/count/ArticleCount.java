package org.broadsheet.article.count;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.broadsheet.article.state.ArticleStatus;

/** A summand of a total, for queries that read totals with what they are of; written by {@link ArticleCounts}. */
@Entity
@Table(name = "article_count")
public class ArticleCount {
    @Id
    private Long id;

    private long subject;

    @Enumerated(EnumType.STRING)
    private ArticleStatus status;

    @Column(name = "n")
    private long number;

    protected ArticleCount() {}

    public long getSubject() {
        return subject;
    }

    public ArticleStatus getStatus() {
        return status;
    }

    public long getNumber() {
        return number;
    }
}
