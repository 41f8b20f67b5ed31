package org.broadsheet.article.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.AddressedArticle;
import org.broadsheet.article.Article;
import org.broadsheet.article.TimedAction.Effect;
import org.broadsheet.article.erasure.Erasing;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** The way of one article: what may happen to it next, what is planned, and what has happened. */
@RequestScoped
@Named
public class ArticleMoves {
    @Inject
    AddressedArticle addressed;

    @Inject
    Publishing publishing;

    @Inject
    Reviewing reviewing;

    @Inject
    Planning planning;

    @Inject
    Erasing erasing;

    @Inject
    NewsroomTime times;

    @Inject
    CurrentCaller current;

    @Inject
    FlashMessage flash;

    private Article article;
    private String note = "";
    private String at = "";
    private String until = "";
    private String date = "";

    /** Has the article looked for before anything is written; an old address leads to the present one. */
    public void load() {
        addressed.follow(getArticle());
    }

    public Article getArticle() {
        if (article == null) {
            article = addressed.toWrite();
        }
        return article;
    }

    public void submit() {
        attempt(() -> reviewing.submit(caller(), slug()), "article.handedIn");
    }

    public void publish() {
        attempt(
                () -> publishing.publish(caller(), slug(), Optional.empty(), Publishing.UNCHECKED),
                "article.published");
    }

    public void backdate() {
        attempt(() -> publishing.backdate(caller(), slug(), times.parse("date", date)), "article.published");
    }

    /** Plans a publication, or for what is public already an update. */
    public void schedule() {
        Effect effect = getArticle().isPublic() ? Effect.UPDATE : Effect.PUBLISH;
        attempt(
                () -> planning.plan(caller(), slug(), effect, times.parse("at", at)),
                effect == Effect.UPDATE ? "article.updatePlanned" : "article.scheduled");
    }

    public void end() {
        attempt(
                () -> planning.plan(caller(), slug(), Effect.WITHDRAW, times.parse("until", until)),
                "article.endPlanned");
    }

    public void callOff(String effect) {
        attempt(() -> planning.callOff(caller(), slug(), Effect.valueOf(effect)), "article.calledOff");
    }

    public void sendBack() {
        attempt(() -> reviewing.sendBack(caller(), slug(), note), "article.returned");
    }

    public void withdraw() {
        attempt(() -> publishing.withdraw(caller(), slug(), Publishing.UNCHECKED), "article.withdrawn");
    }

    public void trash() {
        attempt(
                () -> {
                    publishing.trash(caller(), slug(), Publishing.UNCHECKED);
                    flash.undoable("article", slug());
                },
                "article.trashed");
    }

    public void restore() {
        attempt(() -> publishing.restore(caller(), slug(), Publishing.UNCHECKED), "article.restored");
    }

    /** Undoes that it was put in the trash. */
    public void reinstate() {
        attempt(() -> publishing.reinstate(caller(), slug()), "article.reinstated");
    }

    /** Takes it out of the world; there is no way back. */
    public void erase() {
        attempt(() -> erasing.erase(caller(), slug()), "article.erased", "/desk?state=trashed");
    }

    private void attempt(Runnable action, String message) {
        attempt(action, message, getArticle().getPath() + "/moves");
    }

    private void attempt(Runnable action, String message, String next) {
        try {
            action.run();
            flash.redirect(message, next);
        } catch (Conflict | Invalid refused) {
            article = null;
            RefusedForm.show(refused);
        }
    }

    private Caller caller() {
        return current.require();
    }

    private String slug() {
        return getArticle().getSlug();
    }

    /**
     * Whether the page offers the buttons for that state; the buttons of a form that was sent act in any state, so that one that
     * no longer fits is answered and not passed over.
     */
    public boolean isOffered(String... states) {
        boolean written = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        return !written
                || List.of(states).contains(getArticle().getMark().getState().getWord());
    }

    public boolean isPublisher() {
        return caller().may(Operation.PUBLISH_ARTICLE);
    }

    public boolean isPlanned(String effect) {
        boolean written = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        return !written || getArticle().getPlan().time(Effect.valueOf(effect)).isPresent();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = text(note);
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = text(at);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = text(until);
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = text(date);
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }
}
