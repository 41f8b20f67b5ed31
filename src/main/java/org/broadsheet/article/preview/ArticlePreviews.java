package org.broadsheet.article.preview;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.article.AddressedArticle;
import org.broadsheet.article.Article;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;

/** The links that show a draft to people without an account: make one, see which there are, revoke one. */
@RequestScoped
@Named
public class ArticlePreviews {
    @Inject
    AddressedArticle addressed;

    @Inject
    PreviewLinks previews;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private Article article;
    private Integer days = 7;
    private String made;

    @PostConstruct
    void load() {
        article = addressed.toWrite();
    }

    /** Has the bean made, and the article looked for, before anything is written; an old address leads to the present one. */
    public void open() {
        addressed.follow(article);
    }

    /** The answer shows the link, because nobody can show it again. */
    public void make() {
        try {
            made = path.absolute("/preview/"
                    + previews.make(current.require(), article.getSlug(), days == null ? 0 : days)
                            .secret()
                            .text());
        } catch (Refusal refusal) {
            RefusedForm.show(refusal);
        }
    }

    public void revoke(long id) {
        previews.revoke(current.require(), article.getSlug(), id);
        flash.undoable("preview", article.getSlug() + "." + id);
        flash.redirect("article.previewRevoked", article.getPath() + "/previews");
    }

    /** Brings back the link whose number stands behind the button. */
    public void restore() {
        String id = path.query("restore")
                .filter(number -> number.matches("\\d{1,18}"))
                .orElseThrow(() -> new NotFound("The article has no such preview link."));
        previews.restore(current.require(), article.getSlug(), Long.parseLong(id));
        flash.redirect("article.previewRestored", article.getPath() + "/previews");
    }

    public Article getArticle() {
        return article;
    }

    public List<PreviewLink> getLinks() {
        return previews.of(article);
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    /** The link that was just made, or null. */
    public String getMade() {
        return made;
    }
}
