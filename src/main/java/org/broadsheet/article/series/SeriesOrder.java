package org.broadsheet.article.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Rights;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.user.Caller;

/** In which order readers get the parts of a series: {@code order.move(caller, slug, articleId, -1)}. */
@ApplicationScoped
public class SeriesOrder {
    @Inject
    SeriesRepository all;

    @Inject
    SeriesKeeping keeping;

    @Inject
    SeriesLog log;

    @Inject
    ArticleRepository articles;

    /** Moves a part by so many places; at the end it stays where it is. */
    @Transactional
    public void move(Caller caller, String slug, String articleId, int places) {
        Series series = keeping.arranged(caller, slug);
        List<SeriesPart> parts = new ArrayList<>(all.parts(series));
        SeriesPart part = part(parts, articleId);
        int from = parts.indexOf(part);
        int to = Math.max(0, Math.min(parts.size() - 1, from + places));
        if (from == to) {
            return;
        }
        parts.remove(from);
        parts.add(to, part);
        log.arranged(caller, series, parts);
    }

    /** Takes an article out of the series, and changes it in nothing else. */
    @Transactional
    public void takeOut(Caller caller, String slug, String articleId) {
        Series series = keeping.arranged(caller, slug);
        Set<String> shown = log.keys(series);
        all.remove(part(all.parts(series), articleId));
        log.append(caller, "series.updated", series, shown, Optional.empty());
    }

    /** Brings the parts into the order of these articles, and takes out those that are not among them. */
    @Transactional
    public Series arrange(Caller caller, String slug, Consumer<Series> check, List<String> articleIds) {
        Series series = keeping.arranged(caller, slug);
        check.accept(series);
        Map<String, SeriesPart> parts = new LinkedHashMap<>();
        all.parts(series).forEach(part -> parts.put(part.getArticle().getPublicId(), part));
        if (articleIds.size() != new HashSet<>(articleIds).size()) {
            throw new Invalid("articles", "names an article twice");
        }
        if (!parts.keySet().containsAll(articleIds)) {
            throw new Invalid("articles", "names an article that is no part of this series");
        }
        if (articleIds.equals(List.copyOf(parts.keySet()))) {
            return series;
        }
        Set<String> shown = log.keys(series);
        for (int place = 0; place < articleIds.size(); place++) {
            parts.remove(articleIds.get(place)).moveTo(place);
        }
        parts.values().forEach(all::remove);
        log.append(caller, "series.updated", series, shown, Optional.empty());
        return series;
    }

    /** Takes an article out of the series for those who put it there, its authors among them as long as it is not public. */
    @Transactional
    public void leave(Caller caller, String slug, String articleSlug) {
        Article article = articles.locked(articleSlug);
        Rights.requireStanding(caller, article);
        if (all.of(article).filter(series -> series.getSlug().equals(slug)).isEmpty()) {
            throw new NotFound("The article is no part of this series.");
        }
        keeping.assign(caller, articleSlug, Optional.empty());
    }

    private static SeriesPart part(List<SeriesPart> parts, String articleId) {
        return parts.stream()
                .filter(part -> part.getArticle().getPublicId().equals(articleId))
                .findFirst()
                .orElseThrow(() -> new Conflict("The article is no part of this series any more."));
    }
}
