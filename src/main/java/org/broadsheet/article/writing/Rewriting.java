package org.broadsheet.article.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.Copy;
import org.broadsheet.article.Draft;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.Rights;
import org.broadsheet.article.Slugs;
import org.broadsheet.article.Trail;
import org.broadsheet.article.appearance.SocialImage;
import org.broadsheet.article.history.History;
import org.broadsheet.article.history.Revision;
import org.broadsheet.article.publication.LinkKeeping;
import org.broadsheet.article.publication.Neighbours;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.media.use.MediaUse;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.markdown.Markdown;
import org.broadsheet.platform.markdown.Rendered;
import org.broadsheet.platform.markdown.Typesetting;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Operation;

/**
 * Puts a whole text in the place of one that its writer has seen: {@code rewriting.write(caller, copy, text, …)}. The article is
 * locked, so that what was seen is what is there.
 *
 * <p>A live text is changed at once, and the working draft with it: what waits there for the next publication is merged, or the
 * text is refused as {@link Conflict} where both changed the same.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Rewriting {
    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    UserRepository users;

    @Inject
    TagRepository tags;

    @Inject
    Slugs slugs;

    @Inject
    History history;

    @Inject
    MediaUse mediaUse;

    @Inject
    SocialImage images;

    @Inject
    LinkKeeping links;

    @Inject
    Neighbours neighbours;

    @Inject
    Trail trail;

    @Inject
    ChangeLog log;

    @Inject
    Typesetting typesetting;

    @Inject
    Event<Written> written;

    @Inject
    Clock clock;

    /**
     * Writes the text over the copy.
     *
     * @param made what becomes of the body, where it was rendered before the article was locked
     * @param date when a published article shall have been published
     */
    public void write(
            Caller caller, Copy copy, Manuscript text, Optional<Rendered> made, Optional<OffsetDateTime> date) {
        Article article = copy.article();
        Rights.requireWriting(caller, article);
        article.getLifeCycle().refuseTrashed();
        Manuscript kept = text.checked();
        if (copy.isDraft()) {
            draft(caller, article, kept, made);
        } else {
            live(caller, article, kept, made, date);
        }
    }

    private void draft(Caller caller, Article article, Manuscript kept, Optional<Rendered> made) {
        Draft draft = article.getDraft();
        if (kept.isAs(draft)) {
            written.fire(new Written(caller, article));
        } else {
            Edit edit = Edit.of(kept, draft.getVersion());
            writing.save(caller, article, edit, rendered(kept, made, draft), Move.keep(), Revision.Occasion.SAVED);
            if (article.getPlan().showsDraft()) {
                publishing.requireRules(article);
            }
        }
    }

    private void live(
            Caller caller, Article article, Manuscript kept, Optional<Rendered> made, Optional<OffsetDateTime> date) {
        if (article.isPublic() || article.getPlan().showsDraft()) {
            caller.require(Operation.PUBLISH_ARTICLE);
        }
        Manuscript seen = Copy.shown(article).manuscript();
        Manuscript text = kept.slug().isPresent() ? kept : kept.called(article.getSlug());
        if (text.equals(seen) && date.isEmpty()) {
            written.fire(new Written(caller, article));
            return;
        }
        Draft draft = article.getDraft();
        Optional<Manuscript> waiting =
                Optional.of(Manuscript.of(draft)).filter(theirs -> draft.isAhead() && !theirs.equals(seen));
        Manuscript both = waiting.map(theirs -> merged(seen, text, theirs)).orElse(text);
        images.require(text.appearance(), seen.appearance());
        OffsetDateTime now = OffsetDateTime.now(clock);
        User writer = users.of(caller);
        String oldSlug = article.getSlug();
        String newSlug = text.slug().orElse(oldSlug);
        boolean moved = !newSlug.equals(oldSlug);
        if (moved) {
            slugs.claimAsked(article.getId(), newSlug);
        }
        Set<String> touched = neighbours.touched(article);
        Set<String> pictures = MediaUse.hashes(article.bodies());
        Rendered rendered = rendered(text, made, draft);
        put(article, text, rendered, writer, now);
        if (article.isPublic() || article.getPlan().showsDraft()) {
            publishing.requireRules(article);
        }
        article.amend(now, date);
        history.keep(article, article.isPublic() ? Revision.Occasion.PUBLISHED : Revision.Occasion.SAVED, writer, now);
        if (!both.equals(text)) {
            Rendered rest = both.body().equals(text.body()) ? rendered : typesetting.render("body", both.body());
            put(article, both, rest, writer, now);
            history.keep(article, Revision.Occasion.SAVED, writer, now);
        }
        if (moved) {
            slugs.show(article.getId(), newSlug, draft.getSlug());
        }
        if (!pictures.isEmpty() || !MediaUse.hashes(article.bodies()).isEmpty()) {
            mediaUse.note(article.getId(), article.bodies());
        }
        article.touch(writer, now);
        written.fire(new Written(caller, article));
        trail.note(
                writer,
                article,
                "article.updated",
                date.map(OffsetDateTime::toString).orElse(""));
        List<Change> changes = new ArrayList<>(links.settle(article, moved, writer));
        if (article.isPublic()) {
            touched.addAll(neighbours.touched(article));
            changes.add(Change.of("article.updated", touched)
                    .about(article.getPublicId(), newSlug)
                    .movedFrom(Optional.of(oldSlug).filter(old -> moved))
                    .by(writer.getId()));
        }
        if (!changes.isEmpty()) {
            log.append(changes);
        }
    }

    private void put(Article article, Manuscript text, Rendered rendered, User writer, OffsetDateTime now) {
        Draft draft = article.getDraft();
        String before = draft.getBodyHtml();
        text.slug().ifPresent(draft::rename);
        draft.write(text, rendered, tags.named(text.tags(), draft.getTags()), writer, now);
        links.noteDraft(article, before);
    }

    private static Manuscript merged(Manuscript seen, Manuscript text, Manuscript waiting) {
        DraftMerge merge = DraftMerge.of(seen, text, waiting);
        return merge.merged()
                .orElseThrow(() -> new Conflict(
                        "The draft holds unpublished changes of the same: publish or change the draft first.",
                        merge.conflicts().stream()
                                .map(field -> new FieldError(field, "is changed in the draft too"))
                                .toList()))
                .checked();
    }

    /** What the draft knows already is not made again. */
    private Rendered rendered(Manuscript text, Optional<Rendered> made, Draft draft) {
        return made.orElseGet(() -> text.body().equals(draft.getBody()) && draft.getEdition() == Markdown.EDITION
                ? new Rendered(draft.getBodyHtml(), draft.getHeadline().getReadingMinutes())
                : typesetting.render("body", text.body()));
    }
}
