package org.broadsheet.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A slug that is, was or will be an article's; one that readers have seen leads to the article for ever. */
@Entity
@Table(name = "article_slug")
public class ArticleSlug {
    @Id
    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    @Column(name = "public")
    private boolean seen;

    protected ArticleSlug() {}

    public Article getArticle() {
        return article;
    }
}
