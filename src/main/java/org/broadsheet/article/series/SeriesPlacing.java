package org.broadsheet.article.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.broadsheet.article.Article;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;

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

    /**
     * Without a wish it is part of none.
     *
     * @param seen whether readers see it, now or before the transaction ends: then its place is one among the parts that they see
     */
    public void put(Caller caller, Article article, Optional<SeriesWish> wish, boolean seen) {
        keeping.assign(caller, article, wish.map(wanted -> slug(caller, wanted)));
        wish.flatMap(SeriesWish::position).ifPresent(position -> place(caller, article, position, seen));
    }

    private String slug(Caller caller, SeriesWish wish) {
        if (wish.slug()
                .flatMap(all::bySlug)
                .filter(series -> !wish.agrees(series.getSlug(), series.getName()))
                .isPresent()) {
            throw new Invalid(FIELD, "has a slug and a name of two different series");
        }
        return wish.slug()
                .orElseGet(() -> keeping.named(
                        caller,
                        FIELD,
                        wish.name().orElseThrow(() -> new Invalid(FIELD, "has to have a slug or a name"))));
    }

    private void place(Caller caller, Article article, long position, boolean seen) {
        SeriesPart part = all.part(article).orElseThrow();
        if (position < 1) {
            throw new Invalid(FIELD, "has a position that is no whole number from 1");
        }
        Series series = part.getSeries();
        List<SeriesPart> parts = new ArrayList<>(all.parts(series));
        int from = parts.indexOf(part);
        parts.remove(from);
        int to = seen ? amongSeen(parts, from, position) : among(parts, part, from, position);
        if (from != to) {
            caller.require(Operation.KEEP_SERIES);
            parts.add(to, part);
            log.arranged(caller, series, parts);
        }
    }

    private static int among(List<SeriesPart> others, SeriesPart part, int from, long position) {
        return position == part.getPosition() + 1L
                ? from
                : (int) others.stream()
                        .filter(other -> other.getPosition() + 1L < position)
                        .count();
    }

    /** Before whom readers find there now; where it is there already, it stays between the drafts that it has beside it. */
    private static int amongSeen(List<SeriesPart> others, int from, long position) {
        List<Integer> seen = IntStream.range(0, others.size())
                .filter(i -> others.get(i).getArticle().isPublic())
                .boxed()
                .toList();
        if (position == 1 + seen.stream().filter(i -> i < from).count()) {
            return from;
        }
        return position > seen.size() ? others.size() : seen.get(Math.toIntExact(position - 1));
    }
}
