package org.broadsheet.article;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import org.broadsheet.article.count.ArticleCounts;

/** Has the totals of lists follow each article that is written, in its transaction, whoever writes it and for whatever reason. */
public class Tallying {
    /** Looked for once, when the first article is written: this is made by the persistence provider, before there are beans. */
    private volatile ArticleCounts counts;

    @PostPersist
    @PostUpdate
    void settle(Article article) {
        if (counts == null) {
            counts = CDI.current().select(ArticleCounts.class).get();
        }
        counts.add(article.settle());
    }
}
