package org.broadsheet.article.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.user.CurrentCaller;

/** The buttons for the articles that are ticked in a list of the desk; the page that follows says what became of each. */
@RequestScoped
@Named
public class DeskBulk {
    @Inject
    BulkMoves moves;

    @Inject
    CurrentCaller current;

    @Inject
    HttpServletRequest request;

    private String tag = "";

    public void publish() {
        run(BulkAction.PUBLISH);
    }

    public void withdraw() {
        run(BulkAction.WITHDRAW);
    }

    public void addTag() {
        run(BulkAction.TAG);
    }

    public void trash() {
        run(BulkAction.TRASH);
    }

    public void restore() {
        run(BulkAction.RESTORE);
    }

    /** Undoes that they were put in the trash. */
    public void reinstate() {
        run(BulkAction.REINSTATE);
    }

    private void run(BulkAction action) {
        List<String> picked = Optional.ofNullable(request.getParameterValues("pick"))
                .map(List::of)
                .orElse(List.of());
        if (picked.isEmpty()) {
            RefusedForm.show("article.desk.nonePicked");
            return;
        }
        try {
            BulkReport report = moves.run(current.require(), action, picked, tag);
            Redirect.to(FacesContext.getCurrentInstance(), "/desk/report/" + report.getPublicId());
        } catch (Invalid invalid) {
            RefusedForm.show(invalid);
        }
    }

    /** Whether the article was ticked in the form that comes back. */
    public boolean isPicked(String id) {
        return Optional.ofNullable(request.getParameterValues("pick"))
                .map(List::of)
                .filter(picked -> picked.contains(id))
                .isPresent();
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag == null ? "" : tag;
    }
}
