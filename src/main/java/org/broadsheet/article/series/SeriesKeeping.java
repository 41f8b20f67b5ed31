package org.broadsheet.article.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Rights;
import org.broadsheet.article.erasure.Erasing;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.refusal.Uniqueness;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.platform.text.Slug;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.audit.AuditLog;

/**
 * What writers do with series: {@code keeping.assign(caller, articleSlug, Optional.of(seriesSlug))}. Editors arrange them; authors
 * make one and put their own articles into it until readers can see these. Who holds a version against a series gives a check, which
 * runs once it is locked.
 */
@ApplicationScoped
public class SeriesKeeping {
    static final int LONGEST_DESCRIPTION = 500;
    static final int MOST_PARTS = 200;

    @Inject
    SeriesRepository all;

    @Inject
    SeriesNames names;

    @Inject
    SeriesLog log;

    @Inject
    ArticleRepository articles;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Makes a series; {@code field} is where its name was typed. */
    @Transactional
    public Series create(Caller caller, String field, String name) {
        return create(caller, field, new SeriesText(name, ""));
    }

    /** The same, of which something is said. */
    @Transactional
    public Series create(Caller caller, String field, SeriesText text) {
        caller.require(Operation.MAKE_SERIES);
        String line = SeriesNames.checked(field, text.name());
        String description = described(text);
        String slug = names.free(Slug.of(line).text(), Optional.empty(), field);
        Series series = new Series(line, slug, description);
        Uniqueness.require(() -> all.add(series), () -> SeriesNames.taken(field));
        audit.record(caller, "series.created", series.getId().toString(), line, "");
        return series;
    }

    /** The slug of the series of that name, made where there is none. */
    @Transactional
    public String named(Caller caller, String field, String name) {
        String slug = Slug.of(SeriesNames.checked(field, name)).text();
        return all.bySlug(slug)
                .filter(series -> !series.isDeleted())
                .map(Series::getSlug)
                .orElseGet(() -> create(caller, field, name).getSlug());
    }

    /** What readers are told of a series. */
    public record SeriesText(String name, String description) {}

    /** Gives the series another name, which makes another address, and another description. */
    @Transactional
    public Series change(Caller caller, String slug, String name, String description) {
        return change(caller, slug, series -> {}, before -> new SeriesText(name, description));
    }

    /** The same, made of what it is now. */
    @Transactional
    public Series change(Caller caller, String slug, Consumer<Series> check, UnaryOperator<SeriesText> change) {
        Series series = arranged(caller, slug);
        check.accept(series);
        SeriesText wanted = change.apply(new SeriesText(series.getName(), series.getDescription()));
        String line = SeriesNames.checked("name", wanted.name());
        String text = described(wanted);
        String address =
                Slug.isMade(slug, line) ? slug : names.free(Slug.of(line).text(), Optional.of(series), "name");
        String before = series.getName();
        Set<String> shown = log.keys(series);
        series.change(line, address, text);
        Uniqueness.require(all::flush, () -> SeriesNames.taken("name"));
        if (!address.equals(slug)) {
            all.remember(series, slug);
        }
        audit.record(caller, "series.changed", series.getId().toString(), line, before.equals(line) ? "" : before);
        log.append(caller, "series.updated", series, shown, Optional.of(slug).filter(old -> !old.equals(address)));
        return series;
    }

    /** Makes the article the last part of the series, and of no other any more; without a series, of none. */
    @Transactional
    public void assign(Caller caller, String articleSlug, Optional<String> seriesSlug) {
        assign(caller, articles.locked(articleSlug), seriesSlug);
    }

    /** The same with an article that is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void assign(Caller caller, Article article, Optional<String> seriesSlug) {
        Rights.requireStanding(caller, article);
        Optional<SeriesPart> part = all.part(article);
        Optional<Series> before = part.map(SeriesPart::getSeries);
        Optional<Series> wanted = seriesSlug.map(slug -> all.bySlug(slug).orElseThrow(SeriesKeeping::none));
        // Both, as whoever arranges either holds it when they come to the log.
        List<Series> held =
                all.locked(Stream.concat(before.stream(), wanted.stream()).toList());
        if (wanted.filter(series -> !held.contains(series) || series.isDeleted())
                .isPresent()) {
            throw none();
        }
        if (before.equals(wanted)) {
            return;
        }
        Set<String> shown = new LinkedHashSet<>();
        before.map(log::keys).ifPresent(shown::addAll);
        wanted.ifPresentOrElse(series -> join(article, part, series), () -> part.ifPresent(all::remove));
        if (article.isPublic()) {
            before.map(log::keys).ifPresent(shown::addAll);
            wanted.or(() -> before)
                    .ifPresent(series -> log.append(caller, "series.updated", series, shown, Optional.empty()));
            log.append(caller, article);
        }
    }

    /** The same with the series of that name, made where there is none; {@code field} is where it was typed. */
    @Transactional
    public Series assign(Caller caller, String articleSlug, String field, String name) {
        // First, as whoever publishes it does.
        Rights.requireStanding(caller, articles.locked(articleSlug));
        String slug = named(caller, field, name);
        assign(caller, articleSlug, Optional.of(slug));
        return all.bySlug(slug).orElseThrow(SeriesKeeping::unknown);
    }

    private void join(Article article, Optional<SeriesPart> part, Series series) {
        List<SeriesPart> parts = all.parts(series);
        if (parts.size() >= MOST_PARTS) {
            throw new Conflict(
                    "The series is full.",
                    List.of(new FieldError("series", "has " + MOST_PARTS + " parts already, which is the most")));
        }
        int last = parts.isEmpty() ? 0 : parts.get(parts.size() - 1).getPosition() + 1;
        part.ifPresentOrElse(
                present -> present.join(series, last), () -> all.add(new SeriesPart(article, series, last)));
    }

    /** Deletes the series and none of its articles; it can be restored until a series of this name is made. */
    @Transactional
    public void delete(Caller caller, String slug) {
        delete(caller, slug, series -> {});
    }

    /** The same. */
    @Transactional
    public void delete(Caller caller, String slug, Consumer<Series> check) {
        Series series = arranged(caller, slug);
        check.accept(series);
        Set<String> shown = log.keys(series);
        series.delete(clock);
        audit.record(caller, "series.deleted", series.getId().toString(), series.getName(), "");
        log.append(caller, "series.deleted", series, shown, Optional.empty());
    }

    /** Brings a deleted series back, with the parts that have not joined another since. */
    @Transactional
    public Series restore(Caller caller, String slug) {
        caller.require(Operation.KEEP_SERIES);
        Series series = all.locked(slug).orElseThrow(SeriesKeeping::unknown);
        if (series.isDeleted()) {
            series.restore();
            audit.record(caller, "series.restored", series.getId().toString(), series.getName(), "");
            log.append(caller, "series.restored", series, Set.of(), Optional.empty());
        }
        return series;
    }

    void erase(@Observes Erasing.Erased erased) {
        all.forgetArticle(erased.articleId());
    }

    /** The series, locked, for those who arrange it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Series arranged(Caller caller, String slug) {
        caller.require(Operation.KEEP_SERIES);
        return all.locked(slug).filter(series -> !series.isDeleted()).orElseThrow(SeriesKeeping::unknown);
    }

    private static String described(SeriesText text) {
        String line = Plain.line(text.description());
        if (line.length() > LONGEST_DESCRIPTION || !Plain.isStorable(line)) {
            throw new Invalid("description", "has at most " + LONGEST_DESCRIPTION + " characters");
        }
        return line;
    }

    private static Invalid none() {
        return new Invalid("series", "has to be one that there is");
    }

    private static NotFound unknown() {
        return new NotFound("There is no such series.");
    }
}
