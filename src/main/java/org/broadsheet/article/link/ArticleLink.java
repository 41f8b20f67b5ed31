package org.broadsheet.article.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** That the live text of an article links to another by that slug; the other is null as long as nobody has the slug. */
@Entity
@Table(name = "article_link")
@IdClass(ArticleLink.Mention.class)
public class ArticleLink {
    @Id
    @Column(name = "article_id")
    private long articleId;

    @Id
    private String slug;

    @Column(name = "target_id")
    private Long targetId;

    protected ArticleLink() {}

    ArticleLink(long articleId, String slug, Long targetId) {
        this.articleId = articleId;
        this.slug = slug;
        this.targetId = targetId;
    }

    void lead(Long target) {
        targetId = target;
    }

    String slug() {
        return slug;
    }

    /** Number and slug, as JPA wants them. */
    public static class Mention implements Serializable {
        private static final long serialVersionUID = 1L;

        private long articleId;
        private String slug;

        public Mention() {}

        Mention(long articleId, String slug) {
            this.articleId = articleId;
            this.slug = slug;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Mention mention && mention.articleId == articleId && mention.slug.equals(slug);
        }

        @Override
        public int hashCode() {
            return Objects.hash(articleId, slug);
        }
    }
}
