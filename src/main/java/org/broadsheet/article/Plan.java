package org.broadsheet.article;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.TimedAction.Effect;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.user.User;

/** What shall happen to one article at its time, at most one action of each kind: {@code article.replan(plan -> …)}. */
public final class Plan {
    private final Article article;
    private final List<TimedAction> actions;

    Plan(Article article, List<TimedAction> actions) {
        this.article = article;
        this.actions = actions;
    }

    /** Plans a publication, or moves it to another time; before the withdrawal, where one is planned. */
    void publish(OffsetDateTime at, User by) {
        if (time(Effect.WITHDRAW).filter(end -> !end.isAfter(at)).isPresent()) {
            throw new Conflict("The article will be withdrawn before: call that off first, or plan it for later.");
        }
        set(Effect.PUBLISH, at, by);
    }

    /** Has the draft of a published article shown to readers later. */
    public void update(OffsetDateTime at, User by) {
        if (!article.isPublic()) {
            throw new Conflict("The article is not published.");
        }
        article.getLifeCycle().release();
        set(Effect.UPDATE, at, by);
    }

    /** Has an article withdrawn later that is published, or will be before. */
    public void withdraw(OffsetDateTime at, User by) {
        if (!article.isPublic()
                && time(Effect.PUBLISH).filter(start -> start.isBefore(at)).isEmpty()) {
            throw new Conflict("The article will not be public by then.");
        }
        set(Effect.WITHDRAW, at, by);
    }

    /** Calls the effect off; where there will be no publication, no withdrawal is needed. */
    public void callOff(Effect effect) {
        drop(effect);
        if (effect == Effect.PUBLISH && !article.isPublic()) {
            actions.clear();
        }
    }

    /** The draft will not be shown; where readers see nothing, there is nothing to withdraw either. */
    void hold() {
        callOff(Effect.PUBLISH);
        callOff(Effect.UPDATE);
    }

    public void drop(Effect... effects) {
        List<Effect> dropped = List.of(effects);
        actions.removeIf(action -> dropped.contains(action.getKind()));
    }

    /** Whether the draft, as it is, will be shown to readers without anybody reading it again. */
    public boolean showsDraft() {
        return find(Effect.PUBLISH).or(() -> find(Effect.UPDATE)).isPresent();
    }

    public Optional<OffsetDateTime> time(Effect effect) {
        return find(effect).map(TimedAction::getDueAt);
    }

    /** What has come due, in the order in which it should have happened. */
    public List<TimedAction> due(OffsetDateTime now) {
        return actions.stream()
                .filter(action -> !action.getDueAt().isAfter(now))
                .sorted(Comparator.comparing(TimedAction::getDueAt).thenComparing(TimedAction::getKind))
                .toList();
    }

    private void set(Effect effect, OffsetDateTime at, User by) {
        find(effect)
                .ifPresentOrElse(
                        planned -> planned.move(at, by), () -> actions.add(new TimedAction(article, effect, at, by)));
    }

    private Optional<TimedAction> find(Effect effect) {
        return actions.stream().filter(action -> action.getKind() == effect).findFirst();
    }

    /** What is planned, publication first. */
    public List<TimedAction> getActions() {
        return actions.stream()
                .sorted(Comparator.comparing(TimedAction::getKind))
                .toList();
    }
}
