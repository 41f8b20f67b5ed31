package org.broadsheet.article.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.article.series.SeriesPlace;
import org.broadsheet.article.series.SeriesPlace.PartLink;
import org.broadsheet.article.translation.TranslationLink;
import org.broadsheet.media.Media;

/** What {@link SurroundingsRepository} found, row by row. */
final class Surroundings {
    /** An update within the first day is part of the publication. */
    private static final long DAY = 86_400;

    private final List<Row> rows;

    /**
     * A row.
     *
     * @param kind which part of it
     * @param number what such rows are ordered by
     * @param text the HTML of the body, the note of a correction, or nothing
     * @param at seconds since 1970
     */
    record Row(
            String kind,
            long number,
            long id,
            String publicId,
            String slug,
            String title,
            String language,
            String direction,
            String text,
            long at) {
        static Row of(Object[] columns) {
            return new Row(
                    (String) columns[0],
                    ((Number) columns[1]).longValue(),
                    ((Number) columns[2]).longValue(),
                    (String) columns[3],
                    (String) columns[4],
                    (String) columns[5],
                    (String) columns[6],
                    (String) columns[7],
                    (String) columns[8],
                    ((Number) columns[9]).longValue());
        }

        Neighbour neighbour() {
            return new Neighbour(publicId, slug, title, language, direction);
        }

        OffsetDateTime time() {
            return Instant.ofEpochSecond(at).atOffset(ZoneOffset.UTC);
        }
    }

    Surroundings(List<Row> rows) {
        this.rows = rows;
    }

    String html() {
        return first("BODY", Row::text).orElse("");
    }

    Optional<Neighbour> older() {
        return first("OLDER", Row::neighbour);
    }

    Optional<Neighbour> newer() {
        return first("NEWER", Row::neighbour);
    }

    /** Latest first. */
    List<Correction> corrections() {
        return of("CORRECTION")
                .map(row -> new Correction((int) row.number(), row.time(), row.text()))
                .sorted(Comparator.comparing(Correction::number).reversed())
                .toList();
    }

    /** When readers were last shown another text, unless that is as good as the publication. */
    Optional<OffsetDateTime> updated() {
        return of("SHOWN")
                .filter(row -> row.at() - row.number() >= DAY || !corrections().isEmpty())
                .map(Row::time)
                .findFirst();
    }

    Optional<SeriesPlace> place(Long articleId) {
        List<Row> parts = of("PART")
                .sorted(Comparator.comparing(Row::number).thenComparing(Row::id))
                .toList();
        List<PartLink> links = new ArrayList<>();
        int index = -1;
        for (Row part : parts) {
            if (articleId.equals(part.id())) {
                index = links.size();
            }
            links.add(new PartLink(part.id(), part.slug(), part.title(), part.language(), part.direction()));
        }
        int found = index;
        return found < 0
                ? Optional.empty()
                : first("SERIES", row -> SeriesPlace.of(row.title(), row.slug(), links, found));
    }

    /** All of its group that readers see, it among them, in the order of their making. */
    List<TranslationLink> translations() {
        return of("TRANSLATION")
                .sorted(Comparator.comparing(Row::id))
                .map(row -> new TranslationLink(row.id(), row.slug(), row.language()))
                .toList();
    }

    /** The picture that was chosen for links to it, if the library has it: in all its widths, narrowest first. */
    List<ChosenPicture> pictures() {
        return of("PICTURE")
                .sorted(Comparator.comparing(Row::number))
                .map(row -> new ChosenPicture(
                        Media.url(row.slug(), row.title(), (int) row.number(), (int) row.at()),
                        (int) row.number(),
                        (int) row.id(),
                        row.text()))
                .toList();
    }

    /** The keys of what is shown of others. */
    Stream<String> keys() {
        return Stream.concat(
                rows.stream().filter(row -> !row.publicId().isEmpty()).map(row -> "article:" + row.publicId()),
                of("SERIES").map(row -> "series:" + row.slug()));
    }

    private <T> Optional<T> first(String kind, Function<Row, T> part) {
        return of(kind).map(part).findFirst();
    }

    private Stream<Row> of(String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind));
    }
}
