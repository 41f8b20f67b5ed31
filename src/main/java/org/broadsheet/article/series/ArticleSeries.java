package org.broadsheet.article.series;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.platform.cache.PageKeys;

/** The place of the article that a page shows, asked for once. */
@RequestScoped
@Named
public class ArticleSeries {
    @Inject
    SeriesRepository repository;

    @Inject
    PageKeys keys;

    private Article article;
    private Optional<SeriesPlace> place = Optional.empty();

    /** The place, or null for an article that is part of no series. */
    public SeriesPlace placeOf(Article shown) {
        if (shown != article) {
            article = shown;
            place = repository.place(shown);
            place.ifPresent(known -> keys.madeOf(known.key()));
        }
        return place.orElse(null);
    }
}
