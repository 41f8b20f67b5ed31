package org.broadsheet.article.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.user.Caller;

/** Logs what changed of a series for readers, who know nothing of one without a published part. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SeriesLog {
    /** The key of what shows all series. */
    public static final String ANY = "series";

    @Inject
    SeriesRepository all;

    @Inject
    ChangeLog log;

    /** The keys of the pages that show the series; none where readers do not know it. */
    public Set<String> keys(Series series) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> published = series.isDeleted() ? List.of() : all.publishedIds(series);
        if (!published.isEmpty()) {
            keys.add("series:" + series.getSlug());
            published.forEach(id -> keys.add(ReaderKeys.of(id)));
        }
        return keys;
    }

    /** Logs the change, with the keys of what was shown before it and is shown now. */
    public void append(Caller caller, String kind, Series series, Set<String> before, Optional<String> oldSlug) {
        Set<String> touched = new LinkedHashSet<>(before);
        touched.addAll(keys(series));
        if (!touched.isEmpty()) {
            touched.add(ANY);
            log.append(Change.of(kind, touched)
                    .about(series.getId().toString(), series.getSlug())
                    .movedFrom(oldSlug)
                    .by(caller.user().getId()));
        }
    }

    /** Puts the parts into this order, and logs that. */
    void arranged(Caller caller, Series series, List<SeriesPart> parts) {
        for (int place = 0; place < parts.size(); place++) {
            parts.get(place).moveTo(place);
        }
        append(caller, "series.updated", series, Set.of(), Optional.empty());
    }

    /** Logs that a published article is a part of another series, or of none, than before. */
    public void append(Caller caller, Article article) {
        log.append(Change.of("article.updated", ReaderKeys.of(article))
                .about(article.getPublicId(), article.getSlug())
                .by(caller.user().getId()));
    }
}
