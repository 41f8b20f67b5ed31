package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.platform.Conflict;
import org.broadsheet.platform.Invalid;
import org.broadsheet.platform.Markdown;
import org.broadsheet.platform.Rendered;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.user.Caller;
import org.broadsheet.user.Role;
import org.broadsheet.user.Scope;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;

/**
 * What a writer does to a text, and what shall happen with it in the same breath: {@code writing.create(caller, manuscript,
 * authors, Move.publish())}, {@code writing.save(caller, slug, version, manuscript, Move.keep())}.
 *
 * <p>The text is checked and rendered before anything is locked. One call is one transaction: a move that is refused leaves the
 * text unsaved too.
 */
@ApplicationScoped
public class Writing {
    private static final int MOST_AUTHORS = 20;

    @Inject
    ArticleRepository articles;

    @Inject
    UserRepository users;

    @Inject
    TagRepository tags;

    @Inject
    Slugs slugs;

    @Inject
    Markdown markdown;

    @Inject
    Publishing publishing;

    @Inject
    Clock clock;

    /**
     * Creates an article.
     *
     * @param authors usernames, by default the caller's; naming others is for editors
     */
    @Transactional
    public Article create(Caller caller, Manuscript manuscript, List<String> authors, Move move) {
        caller.require(Scope.ARTICLES_WRITE);
        Manuscript kept = manuscript.checked();
        Rendered rendered = markdown.render("body", kept.body());
        User writer = author(caller.user().getUsername());
        List<User> by = authors.isEmpty() ? List.of(writer) : named(caller, authors);
        List<Tag> about = tags.named(kept.tags());
        OffsetDateTime now = OffsetDateTime.now(clock);
        Article article = new Article(by, clock);
        article.getDraft().write(kept, rendered, about, writer, now);
        article.followDraft(now);
        articles.add(article);
        String slug = kept.slug().orElse(null);
        if (slug == null) {
            slug = slugs.claimMade(article.getId(), kept.title());
        } else {
            slugs.claimAsked(article.getId(), slug);
        }
        article.getDraft().rename(slug);
        article.followDraft(now);
        move(caller, article, writer, move, now);
        return article;
    }

    /**
     * Saves a draft over the version that the writer saw, or throws {@link DraftConflict}. A slug that is not given stays; one
     * that readers know leads to the new one from the next publication on.
     */
    @Transactional
    public Article save(Caller caller, String slug, long version, Manuscript manuscript, Move move) {
        Manuscript kept = manuscript.checked();
        Rendered rendered = markdown.render("body", kept.body());
        Article article = articles.locked(slug);
        Rights.requireWriting(caller, article);
        Draft draft = article.getDraft();
        if (draft.getVersion() != version) {
            throw new DraftConflict(draft);
        }
        if (article.getScheduledAt() != null && !caller.may(Scope.ARTICLES_PUBLISH)) {
            throw new Conflict(
                    "The article is scheduled as an editor has read it: ask an editor to call that off first.");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        User writer = author(caller.user().getUsername());
        List<Tag> about = tags.named(kept.tags());
        kept.slug().filter(wanted -> !wanted.equals(draft.getSlug())).ifPresent(wanted -> rename(article, wanted));
        draft.write(kept, rendered, about, writer, now);
        article.followDraft(now);
        move(caller, article, writer, move, now);
        return article;
    }

    private void move(Caller caller, Article article, User writer, Move move, OffsetDateTime now) {
        if (move.goal() != Move.Goal.PUBLISH) {
            articles.addRevision(article, Revision.Occasion.SAVED, writer, now);
        }
        publishing.move(caller, article, move);
    }

    private void rename(Article article, String wanted) {
        slugs.claimAsked(article.getId(), wanted);
        article.getDraft().rename(wanted);
        if (article.wasPublic()) {
            slugs.release(article.getId(), wanted, article.getSlug());
        } else {
            slugs.release(article.getId(), wanted);
        }
    }

    private List<User> named(Caller caller, List<String> usernames) {
        if (!caller.is(Role.EDITOR)
                && !Set.copyOf(usernames).equals(Set.of(caller.user().getUsername()))) {
            throw new Invalid("authors", "can name others than yourself only for editors");
        }
        if (usernames.size() > MOST_AUTHORS) {
            throw new Invalid("authors", "has at most " + MOST_AUTHORS + " usernames");
        }
        return usernames.stream().distinct().map(this::author).toList();
    }

    private User author(String username) {
        return Optional.of(username)
                .flatMap(users::byUsername)
                .orElseThrow(() -> new Invalid("authors", "names somebody who does not write here"));
    }
}
