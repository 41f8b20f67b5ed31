package org.broadsheet.article.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Copy;
import org.broadsheet.article.Move;
import org.broadsheet.article.byline.Authorship;
import org.broadsheet.article.listing.MembershipJson;
import org.broadsheet.article.series.SeriesPlacing;
import org.broadsheet.article.series.SeriesWish;
import org.broadsheet.article.writing.Written;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.Slug;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;

/**
 * The authors and the series that a program sends with a text, kept in the transaction that keeps it. They count at once, so that
 * no draft of a public article has its own.
 */
@RequestScoped
public class BesideText {
    private static final String ATONCE = "counts for readers at once: write it without draft=true";

    @Inject
    Authorship authorship;

    @Inject
    SeriesPlacing placing;

    /** None where nobody said anything of them. */
    private List<String> names = List.of();

    private Sent<SeriesWish> series = new Sent<>(false, Optional.empty());
    private boolean published;

    /** Of a new article, whose authors come with its text. */
    void wish(ArticleFields fields, Move move) {
        published = move.goal() == Move.Goal.PUBLISH;
        wish(List.of(), fields.series().value().isPresent(), fields.series().value());
    }

    /** Of an article that is part of that series now. */
    void wish(Caller caller, Copy copy, Optional<MembershipJson> present, ArticleFields fields) {
        published = false;
        Sent<SeriesWish> place = completed(fields.series(), present);
        if (copy.isBeside()) {
            requireNone(copy.article(), place, present, fields);
            wish(List.of(), false, Optional.empty());
            return;
        }
        Sent<List<String>> authors = fields.authors();
        List<String> wanted = authors.value()
                .filter(some -> !some.isEmpty())
                .orElse(List.of(caller.user().getUsername()));
        wish(
                authors.spokenOf() ? wanted : List.of(),
                place.spokenOf() && !isSame(place.value(), present),
                place.value());
    }

    private void wish(List<String> authors, boolean isMoved, Optional<SeriesWish> place) {
        names = authors;
        series = new Sent<>(isMoved, place);
    }

    /** A place alone is one in the present series (RFC 7396 has objects merged). */
    private static Sent<SeriesWish> completed(Sent<SeriesWish> sent, Optional<MembershipJson> present) {
        return new Sent<>(
                sent.spokenOf(),
                sent.value()
                        .map(wish -> wish.slug().isPresent() || wish.name().isPresent()
                                ? wish
                                : new SeriesWish(present.map(MembershipJson::slug), wish.name(), wish.position())));
    }

    private static void requireNone(
            Article article, Sent<SeriesWish> place, Optional<MembershipJson> present, ArticleFields fields) {
        List<String> now = article.getAuthors().stream().map(User::getUsername).toList();
        boolean leftOut = fields.whole() || !place.spokenOf();
        if (fields.authors().value().filter(some -> !some.equals(now)).isPresent()) {
            throw new Invalid("authors", ATONCE);
        }
        if (!isSame(place.value(), present) && !(leftOut && place.value().isEmpty())) {
            throw new Invalid("series", ATONCE);
        }
    }

    /** Whether the text comes into a series, to another place, or out of one. */
    boolean isMoved() {
        return series.spokenOf();
    }

    void keep(@Observes(notifyObserver = Reception.IF_EXISTS) Written written) {
        // The series first: whoever arranges it holds it when they come to the log.
        if (series.spokenOf()) {
            boolean seen = published || written.article().isPublic();
            placing.put(written.caller(), written.article(), series.value(), seen);
        }
        if (!names.isEmpty()) {
            authorship.name(written.caller(), written.article(), names);
        }
    }

    private static boolean isSame(Optional<SeriesWish> wish, Optional<MembershipJson> present) {
        if (wish.isEmpty() || present.isEmpty()) {
            return wish.isEmpty() && present.isEmpty();
        }
        MembershipJson now = present.get();
        String slug = wish.get()
                .slug()
                .or(() -> wish.get().name().map(name -> Slug.of(name).text()))
                .orElse("");
        return slug.equals(now.slug())
                && wish.get().agrees(now.slug(), now.name())
                && wish.get()
                        .position()
                        .filter(place -> place != now.position())
                        .isEmpty();
    }
}
