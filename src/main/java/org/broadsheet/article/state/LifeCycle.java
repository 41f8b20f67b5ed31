package org.broadsheet.article.state;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.site.setting.PublicationRule;

/**
 * How far an article has come: whether readers see it, whether it waits for an editor, whether it is in the trash. Each verb
 * refuses what the present state does not allow as a {@link Conflict}.
 */
@Embeddable
public class LifeCycle {
    @Enumerated(EnumType.STRING)
    private Publication publication = Publication.DRAFT;

    @Enumerated(EnumType.STRING)
    private Review review = Review.NONE;

    /** What the editor who sent it back wrote to the author. */
    @Column(name = "review_note")
    private String note;

    @Column(name = "published_at")
    private OffsetDateTime publishedAt;

    @Column(name = "trashed_at")
    private OffsetDateTime trashedAt;

    @Column(name = "held_at")
    private OffsetDateTime heldAt;

    /** The words of the rules, with blanks between them. */
    @Column(name = "held_for")
    private String heldFor;

    public LifeCycle() {}

    public void publish(OffsetDateTime now, Optional<OffsetDateTime> date) {
        refuseTrashed();
        publishedAt = date.orElse(publishedAt == null ? now : publishedAt);
        publication = Publication.PUBLISHED;
        review(Review.NONE, null);
    }

    public void date(OffsetDateTime at) {
        publishedAt = at;
    }

    /** Ends the review of what shall be published later. */
    public void approve() {
        refusePublished();
        accept();
    }

    /** Ends the review. */
    public void accept() {
        review(Review.NONE, null);
    }

    /**
     * Twice is the same as once; a draft has nothing to withdraw but a publication that is planned.
     *
     * @return whether there was anything to withdraw
     */
    public boolean withdraw(boolean planned) {
        refuseTrashed();
        if (publication == Publication.DRAFT && !planned) {
            throw new Conflict("The article is not published.");
        }
        boolean withdraws = publication == Publication.PUBLISHED || planned || heldAt != null;
        if (publication == Publication.PUBLISHED) {
            accept();
            publication = Publication.WITHDRAWN;
        }
        release();
        return withdraws;
    }

    public void submit() {
        refuseTrashed();
        review(Review.SUBMITTED, null);
    }

    /** Gives what was submitted back to its author, who is told why. */
    public void sendBack(String why) {
        refuseTrashed();
        if (review != Review.SUBMITTED) {
            throw new Conflict("The article does not wait for an editor.");
        }
        review(Review.RETURNED, why);
    }

    /** Holds back what was planned: what readers do not see waits for an editor again, what they see stays as it is. */
    public void hold(Set<PublicationRule> rules, OffsetDateTime now) {
        refuseTrashed();
        if (publication != Publication.PUBLISHED) {
            review(Review.SUBMITTED, null);
        }
        heldAt = now;
        heldFor = rules.stream().map(PublicationRule::word).collect(Collectors.joining(" "));
    }

    /** Somebody has decided about what was held back. */
    public void release() {
        heldAt = null;
        heldFor = null;
    }

    public void trash(OffsetDateTime now) {
        refuseTrashed();
        release();
        trashedAt = now;
    }

    /** Takes it out of the trash, as a draft. */
    public void restore() {
        reinstate();
        publication = Publication.DRAFT;
        review(Review.NONE, null);
    }

    /** Takes it out of the trash, as it was before. */
    public void reinstate() {
        if (trashedAt == null) {
            throw new Conflict("The article is not in the trash.");
        }
        trashedAt = null;
    }

    /** The plan is asked for only where it counts: a list of what is public loads none. */
    public ArticleStatus status(BooleanSupplier planned) {
        if (trashedAt != null) {
            return ArticleStatus.TRASHED;
        }
        if (publication == Publication.PUBLISHED) {
            return ArticleStatus.PUBLISHED;
        }
        if (planned.getAsBoolean()) {
            return ArticleStatus.SCHEDULED;
        }
        if (review == Review.SUBMITTED) {
            return ArticleStatus.SUBMITTED;
        }
        return publication == Publication.WITHDRAWN ? ArticleStatus.WITHDRAWN : ArticleStatus.DRAFT;
    }

    public void refuseTrashed() {
        if (trashedAt != null) {
            throw new Conflict("The article is in the trash: restore it first.");
        }
    }

    public DeskState deskState(ArticleStatus status) {
        return DeskState.of(status, review);
    }

    /** Why it was sent back, or null. */
    public String getNote() {
        return note;
    }

    /** Since when something that was planned is held back, or null. */
    public OffsetDateTime getHeldAt() {
        return heldAt;
    }

    /** The words of the rules that hold it back. */
    public List<String> getHeldFor() {
        return heldFor == null ? List.of() : Arrays.asList(heldFor.split(" ", -1));
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }

    public boolean isPublic() {
        return trashedAt == null && publication == Publication.PUBLISHED;
    }

    public boolean wasPublic() {
        return publishedAt != null;
    }

    public OffsetDateTime publishedAt() {
        return publishedAt;
    }

    private void review(Review next, String why) {
        release();
        review = next;
        note = why;
    }

    private void refusePublished() {
        refuseTrashed();
        if (publication == Publication.PUBLISHED) {
            throw new Conflict("The article is published already.");
        }
    }
}
