package org.broadsheet.article.series;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.editor.ArticleEdit;
import org.broadsheet.article.writing.Written;

/** The fields of the editor for the series: one that there is, or the name of a new one. Kept with the text of the same form. */
@RequestScoped
@Named
public class SeriesChoice {
    @Inject
    ArticleEdit edit;

    @Inject
    SeriesRepository repository;

    @Inject
    SeriesKeeping keeping;

    private String series;
    private String shown;
    private String newSeries = "";
    private List<SeriesCount> all;

    @PostConstruct
    void load() {
        series = Optional.ofNullable(edit.getArticle())
                .flatMap(repository::of)
                .map(Series::getSlug)
                .orElse("");
        shown = series;
    }

    /** Before those who log anything: all have the series first, and the counter of the log after it. */
    void keep(
            @Observes(notifyObserver = Reception.IF_EXISTS) @Priority(Interceptor.Priority.APPLICATION)
                    Written written) {
        if (!newSeries.isBlank()) {
            keeping.assign(written.caller(), written.article().getSlug(), "newSeries", newSeries);
        } else if (!series.equals(shown)) {
            keeping.assign(
                    written.caller(),
                    written.article().getSlug(),
                    Optional.of(series).filter(slug -> !slug.isEmpty()));
        }
    }

    public List<SeriesCount> getAll() {
        if (all == null) {
            all = repository.all();
        }
        return all;
    }

    /** The slug of the series, or empty for none. */
    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = text(series);
    }

    /** What was chosen when the page was made: who does not choose anew changes nothing. */
    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = text(shown);
    }

    public String getNewSeries() {
        return newSeries;
    }

    public void setNewSeries(String newSeries) {
        this.newSeries = text(newSeries);
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }
}
