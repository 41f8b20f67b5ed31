package org.broadsheet.article;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.broadsheet.article.TimedAction.Effect;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.article.state.LifeCycle;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.site.setting.PublicationRule;
import org.broadsheet.tag.Tag;
import org.broadsheet.user.User;

/**
 * What an article is, how far it has come in its {@link LifeCycle}, and the head of its live text. The body that readers see is
 * its {@link LiveText}, the working copy its {@link Draft}; until the first publication the head follows the draft.
 *
 * <p>Each verb refuses what the present state does not allow as a {@link Conflict}.
 */
@Entity
@EntityListeners(Tallying.class)
@Table(name = "article")
public class Article extends CountedArticle {
    @Embedded
    private LifeCycle lifeCycle = new LifeCycle();

    @Embedded
    private Headline headline;

    @OneToOne(mappedBy = "article", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    private LiveText live;

    @OneToOne(mappedBy = "article", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    private Draft draft;

    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<TimedAction> timedActions = new ArrayList<>();

    protected Article() {}

    /** A new article; until it has a slug of its own its id stands in for one. */
    public Article(List<User> authors, Clock clock) {
        super(authors, clock);
        this.draft = new Draft(this);
    }

    /** Notes that the draft was written, and lets lists show it as long as readers have never seen the article. */
    public void followDraft(OffsetDateTime now) {
        if (!wasPublic()) {
            takeOver();
            changed(now);
        }
        touch(draft.getUpdatedBy(), now);
    }

    /** Shows the draft to readers; a first publication gets the given date, later ones keep the first. */
    public void publish(OffsetDateTime now, Optional<OffsetDateTime> date) {
        lifeCycle.publish(now, date);
        if (live == null) {
            live = new LiveText(this);
        }
        getPlan().drop(Effect.PUBLISH, Effect.UPDATE);
        amend(now, Optional.empty());
    }

    /** Has the live text be what the draft holds, for readers if they see it, perhaps with another date; what is planned stays. */
    public void amend(OffsetDateTime now, Optional<OffsetDateTime> date) {
        date.ifPresent(lifeCycle::date);
        takeOver();
        live.take(draft);
        draft.published();
        revised(now);
    }

    public void schedule(OffsetDateTime at, User by, OffsetDateTime now) {
        lifeCycle.approve();
        getPlan().publish(at, by);
        changed(now);
    }

    /** Does not show readers what was planned for them, as it breaks rules of the owner's. */
    public void hold(Set<PublicationRule> rules, OffsetDateTime now) {
        lifeCycle.hold(rules, now);
        getPlan().hold();
        arranged(now);
    }

    /** Changes what is planned. */
    public void replan(Consumer<Plan> step, OffsetDateTime now) {
        lifeCycle.refuseTrashed();
        step.accept(getPlan());
        arranged(now);
    }

    /** Takes the article from readers, or calls off its planned publication; twice is the same as once. */
    public void withdraw(OffsetDateTime now) {
        if (lifeCycle.withdraw(!timedActions.isEmpty())) {
            timedActions.clear();
            changed(now);
        }
    }

    /** Puts the tag on what readers see and on the draft. */
    public void tag(Tag tag, OffsetDateTime now) {
        about(Stream.concat(getTags().stream(), Stream.of(tag)).distinct().toList());
        draft.tag(tag);
        revised(now);
    }

    /** Hands it, or the changes of what readers see, to the editors. */
    public void submit(OffsetDateTime now) {
        if (isPublic() && !draft.isAhead()) {
            throw new Conflict("The article has no unpublished changes.");
        }
        lifeCycle.submit();
        arranged(now);
    }

    /** Gives it back to its author with a note. */
    public void sendBack(String note, OffsetDateTime now) {
        lifeCycle.sendBack(note);
        if (!isPublic()) {
            timedActions.clear();
        }
        arranged(now);
    }

    public void trash(OffsetDateTime now) {
        lifeCycle.trash(now);
        changed(now);
    }

    /** Takes the article out of the trash, as a draft for which nothing is planned. */
    public void restore(OffsetDateTime now) {
        lifeCycle.restore();
        timedActions.clear();
        changed(now);
    }

    /** Takes the article out of the trash as it was before, for readers too, and with what was planned. */
    public void reinstate(OffsetDateTime now) {
        lifeCycle.reinstate();
        changed(now);
    }

    private void takeOver() {
        headline = draft.getHeadline().copy();
        about(draft.getTags());
        call(draft.getSlug());
    }

    private void revised(OffsetDateTime now) {
        if (isPublic()) {
            revise(now);
        }
        changed(now);
    }

    /** A plan or a review for what readers see changes nothing of it yet, nor may it tell them that there is one. */
    private void arranged(OffsetDateTime now) {
        if (isPublic()) {
            getMark().put(lifeCycle.deskState(getStatus()));
        } else {
            changed(now);
        }
    }

    private void changed(OffsetDateTime now) {
        ArticleStatus status = getStatus();
        change(status, lifeCycle.deskState(status), now);
    }

    public ArticleStatus getStatus() {
        return lifeCycle.status(() -> getScheduledAt() != null);
    }

    /** Whether readers see it now. */
    public boolean isPublic() {
        return lifeCycle.isPublic();
    }

    /** Whether readers ever saw it, so that its address answers 410 and not 404 when it is gone. */
    public boolean wasPublic() {
        return lifeCycle.wasPublic();
    }

    /** The texts that may mention pictures: what is written, and what readers see, each with its social image. */
    public String[] bodies() {
        return new String[] {
            draft.getBody(),
            live == null ? null : live.getBody(),
            draft.getHeadline().getAppearance().getImage(),
            headline.getAppearance().getImage()
        };
    }

    /** Replaces the authors, for readers at once. */
    public void nameAuthors(List<User> people, User by, OffsetDateTime now) {
        writtenBy(people);
        touch(by, now);
        revised(now);
    }

    /** Whether the draft holds what readers do not see yet. */
    public boolean isStaged() {
        return wasPublic() && draft.isAhead();
    }

    public OffsetDateTime getScheduledAt() {
        return getPlan().time(Effect.PUBLISH).orElse(null);
    }

    /** What is planned, which is nothing in the trash. */
    public Plan getPlan() {
        return new Plan(this, lifeCycle.isTrashed() ? List.of() : timedActions);
    }

    public LifeCycle getLifeCycle() {
        return lifeCycle;
    }

    public Headline getHeadline() {
        return headline;
    }

    public OffsetDateTime getPublishedAt() {
        return lifeCycle.publishedAt();
    }

    public LiveText getLive() {
        return live;
    }

    public Draft getDraft() {
        return draft;
    }
}
