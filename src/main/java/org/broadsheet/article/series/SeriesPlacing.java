package org.broadsheet.article.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.platform.Invalid;
import org.broadsheet.user.Caller;
import org.broadsheet.user.Operation;

/** Has an article that is locked be part of the series that somebody wants, at its place: {@code placing.put(caller, article, wish)}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SeriesPlacing {
    private static final String FIELD = "series";

    @Inject
    SeriesKeeping keeping;

    @Inject
    SeriesRepository all;

    @Inject
    SeriesLog log;

    /** Without a wish it is part of none. */
    public void put(Caller caller, Article article, Optional<SeriesWish> wish) {
        keeping.assign(caller, article, wish.map(wanted -> slug(caller, wanted)));
        wish.flatMap(SeriesWish::position).ifPresent(position -> place(caller, article, position));
    }

    private String slug(Caller caller, SeriesWish wish) {
        return wish.slug()
                .orElseGet(() -> keeping.named(
                        caller,
                        FIELD,
                        wish.name().orElseThrow(() -> new Invalid(FIELD, "has to have a slug or a name"))));
    }

    private void place(Caller caller, Article article, long position) {
        SeriesPart part = all.part(article).orElseThrow();
        if (position < 1) {
            throw new Invalid(FIELD, "has a position that is no whole number from 1");
        }
        if (position == part.getPosition() + 1L) {
            return;
        }
        Series series = part.getSeries();
        List<SeriesPart> parts = new ArrayList<>(all.parts(series));
        int from = parts.indexOf(part);
        parts.remove(from);
        int to = (int) parts.stream()
                .filter(other -> other.getPosition() + 1L < position)
                .count();
        if (from != to) {
            caller.require(Operation.KEEP_SERIES);
            parts.add(to, part);
            log.arranged(caller, series, parts);
        }
    }
}
