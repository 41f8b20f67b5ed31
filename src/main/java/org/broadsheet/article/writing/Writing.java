package org.broadsheet.article.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Draft;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.Rights;
import org.broadsheet.article.Slugs;
import org.broadsheet.article.appearance.Appearance;
import org.broadsheet.article.appearance.SocialImage;
import org.broadsheet.article.history.History;
import org.broadsheet.article.history.Revision;
import org.broadsheet.article.publication.LinkKeeping;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.media.use.MediaUse;
import org.broadsheet.platform.markdown.Rendered;
import org.broadsheet.platform.markdown.Typesetting;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.text.Slug;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Operation;

/**
 * What a writer does to a text, and what shall happen with it in the same breath: {@code writing.create(caller, manuscript,
 * authors, Move.publish())}, {@code writing.save(caller, slug, version, manuscript, Move.keep())}.
 *
 * <p>The text is checked and rendered before anything is locked. One call is one transaction: a move that is refused leaves the
 * text unsaved too.
 */
@ApplicationScoped
public class Writing {
    private static final long FIRST_VERSION = 1;

    @Inject
    ArticleRepository articles;

    @Inject
    UserRepository users;

    @Inject
    TagRepository tags;

    @Inject
    Bylines bylines;

    @Inject
    Slugs slugs;

    @Inject
    History history;

    @Inject
    Merging merging;

    @Inject
    CreationKeys keys;

    @Inject
    MediaUse mediaUse;

    @Inject
    SocialImage images;

    @Inject
    LinkKeeping links;

    @Inject
    Typesetting typesetting;

    @Inject
    Publishing publishing;

    @Inject
    Event<Written> written;

    @Inject
    Clock clock;

    /**
     * Creates an article.
     *
     * @param authors usernames, by default the caller's; only editors leave the caller out
     */
    @Transactional
    public Article create(Caller caller, Manuscript manuscript, List<String> authors, Move move) {
        return create(caller, manuscript, authors, move, Revision.Occasion.SAVED);
    }

    /** Creates an article of the caller's, once for each key: what comes with it again is saved over what came first. */
    @Transactional
    public Article createOnce(Caller caller, String key, Manuscript manuscript, Move move, Revision.Occasion occasion) {
        if (!key.matches("[\\w-]{16,40}")) {
            throw new Invalid("key", "has to be 16 to 40 letters, digits and dashes");
        }
        String own = caller.user().getId() + ":" + key;
        if (keys.claim(own)) {
            Article article = create(caller, manuscript, List.of(), move, occasion);
            keys.settle(own, article);
            return article;
        }
        String slug = keys.made(own).orElseThrow(() -> new NotFound("The article is gone."));
        return save(caller, slug, Edit.of(manuscript, FIRST_VERSION), move, occasion);
    }

    private Article create(
            Caller caller, Manuscript manuscript, List<String> authors, Move move, Revision.Occasion occasion) {
        caller.require(Operation.CREATE_ARTICLE);
        Manuscript kept = manuscript.checked();
        images.require(kept.appearance(), Appearance.plain());
        Rendered rendered = typesetting.render("body", kept.body());
        User writer = users.of(caller);
        List<User> by = authors.isEmpty() ? List.of(writer) : bylines.named(caller, List.of(writer), authors);
        List<Tag> about = tags.named(kept.tags(), List.of());
        OffsetDateTime now = OffsetDateTime.now(clock);
        Article article = new Article(by, clock);
        article.getDraft().write(kept, rendered, about, writer, now);
        article.followDraft(now);
        articles.add(article);
        links.noteDraft(article, "");
        if (!article.getDraft().pictures().isEmpty()) {
            mediaUse.note(article.getId(), article.bodies());
        }
        String slug = kept.slug().orElse(null);
        if (slug == null) {
            slug = slugs.claimMade(article.getId(), kept.title());
        } else {
            slugs.claimAsked(article.getId(), slug);
        }
        article.getDraft().rename(slug);
        article.followDraft(now);
        written.fire(new Written(caller, article));
        if (move.goal() != Move.Goal.PUBLISH) {
            history.begin(article, occasion, writer, now);
        }
        publishing.move(caller, article, move);
        return article;
    }

    /** Saves a draft over the version that the writer saw, as {@link #save(Caller, String, Edit, Move, Revision.Occasion)}. */
    @Transactional
    public Article save(Caller caller, String slug, long version, Manuscript manuscript, Move move) {
        return save(caller, slug, Edit.of(manuscript, version), move, Revision.Occasion.SAVED);
    }

    /**
     * Saves a draft. What was saved since the version that the writer saw is merged with it where the changes don't touch, or
     * {@link DraftConflict}. A slug that is not given follows the title until readers have seen it, unless somebody has chosen one
     * meanwhile; one that readers know leads to the new one from the next publication on.
     */
    @Transactional
    public Article save(Caller caller, String slug, Edit edit, Move move, Revision.Occasion occasion) {
        Manuscript kept = edit.manuscript().checked();
        Rendered rendered = typesetting.render("body", kept.body());
        Article article = move.goal() == Move.Goal.PUBLISH ? links.locked(slug, kept.slug()) : articles.locked(slug);
        return save(caller, article, new Edit(kept, edit.version(), edit.base()), rendered, move, occasion);
    }

    /** The same of an article that is locked, where the text is checked and rendered. */
    @Transactional(Transactional.TxType.MANDATORY)
    Article save(Caller caller, Article article, Edit edit, Rendered made, Move move, Revision.Occasion occasion) {
        Rights.requireWriting(caller, article);
        Manuscript kept = edit.manuscript();
        Draft draft = article.getDraft();
        if (article.getPlan().showsDraft() && !caller.may(Operation.PUBLISH_ARTICLE)) {
            throw new Conflict(
                    "The article is scheduled as an editor has read it: ask an editor to call that off first.");
        }
        Manuscript merged = merging.merged(article, edit, kept, occasion);
        if (occasion != Revision.Occasion.RESTORED) {
            images.require(merged.appearance(), draft.getHeadline().getAppearance());
        }
        Rendered rendered = merged.equals(kept) ? made : typesetting.render("body", merged.body());
        OffsetDateTime now = OffsetDateTime.now(clock);
        User writer = users.of(caller);
        if (!merged.isAs(draft)) {
            List<Tag> about = tags.named(merged.tags(), draft.getTags());
            if (kept.slug().isPresent()) {
                merged.slug()
                        .filter(wanted -> !wanted.equals(draft.getSlug()))
                        .ifPresent(wanted -> rename(article, wanted));
            } else if (merged.slug().isEmpty()
                    && !article.wasPublic()
                    && !Slug.isMade(draft.getSlug(), merged.title())) {
                draft.rename(slugs.claimMade(article.getId(), merged.title()));
                slugs.release(article.getId(), draft.getSlug());
            }
            Set<String> pictures = draft.pictures();
            String before = draft.getBodyHtml();
            draft.write(merged, rendered, about, writer, now);
            links.noteDraft(article, before);
            article.followDraft(now);
            boolean shown = occasion != Revision.Occasion.AUTOSAVED && !pictures.isEmpty();
            if (shown || !pictures.equals(draft.pictures())) {
                mediaUse.note(article.getId(), article.bodies());
            }
        } else if (occasion == Revision.Occasion.AUTOSAVED) {
            return article;
        }
        written.fire(new Written(caller, article));
        if (move.goal() != Move.Goal.PUBLISH) {
            history.keep(article, occasion, writer, now);
        }
        publishing.move(caller, article, move);
        return article;
    }

    /** Brings the text of a revision back into the draft, as a new revision; what stood there is in the history too. */
    @Transactional
    public Article restore(Caller caller, String slug, int number, Consumer<Article> check) {
        Article article = articles.locked(slug);
        Rights.requireWriting(caller, article);
        check.accept(article);
        article.getLifeCycle().refuseTrashed();
        Draft draft = article.getDraft();
        Revision old = history.find(article, number);
        Manuscript text = Manuscript.of(draft).withText(old.getHeadline(), old.getBody());
        return save(caller, slug, Edit.of(text, draft.getVersion()), Move.keep(), Revision.Occasion.RESTORED);
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
}
