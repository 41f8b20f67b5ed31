package org.broadsheet.article;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import org.broadsheet.article.count.ArticleCounts;

/** Has the totals of lists follow each article that is written, in its transaction, whoever writes it and for whatever reason. */
public class Tallying {
    @PostPersist
    @PostUpdate
    void settle(Article article) {
        // Made by the persistence provider, which is there before the beans are.
        CDI.current().select(ArticleCounts.class).get().add(article.settle());
    }
}
