package org.broadsheet.article.series;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;

/** A series as readers see it: its published parts in their order. One without any is not there, so that drafts leave no trace. */
@RequestScoped
@Named
public class SeriesDetail {
    @Inject
    SeriesRepository repository;

    @Inject
    PathValues path;

    @Inject
    PageKeys keys;

    private Series series;
    private List<Article> parts;

    public void load() {
        String slug = path.get("series").orElse("");
        Optional<Series> found = repository.bySlug(slug).filter(known -> !known.isDeleted());
        if (found.isEmpty()) {
            String successor =
                    repository.successor(slug).orElseThrow(() -> new NotFound("There is no series at this address."));
            Redirect.forGood(FacesContext.getCurrentInstance(), "/series/" + successor);
            return;
        }
        series = found.get();
        parts = repository.published(series);
        if (parts.isEmpty()) {
            throw new NotFound("There is no series at this address.");
        }
        keys.madeOf(ReaderKeys.of("series:" + series.getSlug(), parts));
    }

    public Series getSeries() {
        return series;
    }

    public List<Article> getParts() {
        return parts;
    }
}
