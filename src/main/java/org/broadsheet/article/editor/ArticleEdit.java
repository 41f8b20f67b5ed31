package org.broadsheet.article.editor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.article.AddressedArticle;
import org.broadsheet.article.Article;
import org.broadsheet.article.Draft;
import org.broadsheet.article.Move;
import org.broadsheet.article.history.Revision;
import org.broadsheet.article.link.LinkTargets;
import org.broadsheet.article.publication.NewsroomTime;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.article.writing.DraftConflict;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.article.writing.Written;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.markdown.Typesetting;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.platform.text.Slug;
import org.broadsheet.site.Site;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** The editor: a new article, or the draft of one that is there. What is refused comes back as it was typed. */
@RequestScoped
@Named
public class ArticleEdit {
    @Inject
    AddressedArticle addressed;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Event<Written> written;

    @Inject
    Typesetting typesetting;

    @Inject
    LinkTargets links;

    @Inject
    CurrentCaller current;

    @Inject
    Site site;

    @Inject
    NewsroomTime times;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private Article article;
    private Draft saved;
    private ArticleForm form;
    private long seen;
    private String preview;
    private String correction = "";
    private boolean acted;

    @PostConstruct
    void load() {
        if (path.get("slug").isEmpty()) {
            form = ArticleForm.blank(site.getLanguage());
            return;
        }
        article = addressed.toWrite();
        form = ArticleForm.of(article.getDraft());
    }

    /** Has the bean made, and the article looked for, before anything is written; an old address leads to the present one. */
    public void open() {
        if (article != null) {
            addressed.follow(article);
        }
    }

    public void save() {
        keep(Move.keep(), "article.saved");
    }

    public void submit() {
        keep(Move.submit(), "article.submitted");
    }

    public void publish() {
        attempt(() -> keep(Move.publish().correcting(correction), "article.published"));
    }

    public void schedule() {
        attempt(() -> keep(Move.schedule(times.parse("at", form.getPublishAt())), "article.scheduled"));
    }

    /** Shows the text as it would be published, without a script. */
    public void preview() {
        attempt(() -> preview =
                links.resolved(typesetting.render("body", form.getBody()).html()));
    }

    public void withdraw() {
        String message = isPublished() ? "article.withdrawn" : "article.unscheduled";
        attempt(() -> {
            saveTyped();
            done(publishing.withdraw(caller(), article.getSlug(), Publishing.UNCHECKED), message);
        });
    }

    public void trash() {
        attempt(() -> {
            saveTyped();
            publishing.trash(caller(), article.getSlug(), Publishing.UNCHECKED);
            flash.undoable("article", article.getSlug());
            flash.redirect("article.trashed", "/desk");
        });
    }

    public void restore() {
        attempt(() -> {
            saveTyped();
            done(publishing.restore(caller(), article.getSlug(), Publishing.UNCHECKED), "article.restored");
        });
    }

    /** What was typed beside the button is part of the draft, whatever the button does; the slug may follow a new title. */
    private void saveTyped() {
        if (!form.isAs(article.getDraft())) {
            article = writing.save(caller(), article.getSlug(), form.getVersion(), form.manuscript(), Move.keep());
            form.setVersion(article.getDraft().getVersion());
        } else {
            written.fire(new Written(caller(), article));
        }
    }

    private void keep(Move move, String message) {
        attempt(() -> done(
                article == null
                        ? writing.createOnce(caller(), form.getKey(), form.manuscript(), move, Revision.Occasion.SAVED)
                        : writing.save(caller(), article.getSlug(), form.getVersion(), form.manuscript(), move),
                message));
    }

    private void done(Article kept, String message) {
        flash.redirect(message, kept.getPath() + "/edit");
    }

    private void attempt(Runnable action) {
        acted = true;
        if (article != null) {
            form.follow(article, path.get("slug").orElse(""));
        }
        try {
            action.run();
        } catch (DraftConflict conflict) {
            saved = conflict.saved();
            seen = form.getVersion();
            form.setVersion(saved.getVersion());
            RefusedForm.show("article.edit.conflict", saved.getUpdatedBy().getName());
        } catch (Refusal refusal) {
            RefusedForm.show(refusal);
        }
    }

    private Caller caller() {
        return current.require();
    }

    /** Whether a button was pressed that the article's state no longer offers. */
    public boolean isStale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback() && !acted && faces.getMessageList().isEmpty();
    }

    /** The version that the text in the form was made of; for the script, which compares two texts itself, in a conflict too. */
    public long getSeen() {
        return saved == null ? form.getVersion() : seen;
    }

    /** Whether the page shows what was sent with it, which may not be saved. */
    public boolean isBack() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** Whether the slug follows the title: readers have not seen it, and nobody chose it. */
    public boolean isSlugMade() {
        return article == null
                || (!article.wasPublic()
                        && Slug.isMade(
                                form.getSlug(), article.getDraft().getHeadline().getTitle()));
    }

    /** The text as HTML where it was asked for, or null. */
    public String getPreview() {
        return preview;
    }

    public String getCorrection() {
        return correction;
    }

    /** What the update corrects, in words for readers; empty where it corrects nothing. */
    public void setCorrection(String correction) {
        this.correction = correction == null ? "" : correction;
    }

    public ArticleForm getForm() {
        return form;
    }

    /** The article, or null for a new one. */
    public Article getArticle() {
        return article;
    }

    /** What somebody else saved meanwhile, or null. */
    public Draft getSaved() {
        return saved;
    }

    public boolean isPublisher() {
        return caller().may(Operation.PUBLISH_ARTICLE);
    }

    public boolean isPublished() {
        return article != null && article.isPublic();
    }

    public boolean isTrashed() {
        return article != null && article.getStatus() == ArticleStatus.TRASHED;
    }

    public boolean isWithdrawable() {
        return isPublisher() && (isPublished() || (article != null && article.getScheduledAt() != null));
    }
}
