package org.broadsheet.user.authentication;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.form.StatelessForms;
import org.broadsheet.platform.route.KeptForm;
import org.broadsheet.user.session.FormToken;

/**
 * Lets no form act without the {@link FormToken} of its browser: the form comes back with what was typed, and a message.
 *
 * <p>It stands before the phase that calls actions, for every view, so that no page can forget it. What was
 * sent before a login comes back in the same way.
 */
public class FormGuard implements PhaseListener {
    private static final long serialVersionUID = 1L;

    /** Where a page that comes back finds that its visitor typed what stands in the fields, and the server does not have it. */
    private static final String UNSAVED = "unsaved";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        boolean returned = KeptForm.isReturned(request);
        // Faces takes a GET with a view state for a form that was sent.
        boolean genuine = request.getMethod().equals("POST")
                && CDI.current().select(FormToken.class).get().isSent()
                && !StatelessForms.isForged(faces);
        if (faces.isPostback() && (returned || genuine)) {
            faces.getExternalContext().getRequestMap().put(UNSAVED, true);
        }
        if (faces.isPostback() && returned) {
            RefusedForm.show("form.returned");
            faces.renderResponse();
        } else if (faces.isPostback() && !genuine) {
            ((HttpServletResponse) faces.getExternalContext().getResponse())
                    .setStatus(HttpServletResponse.SC_FORBIDDEN);
            RefusedForm.show("form.expired");
            faces.renderResponse();
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // Nothing is left to guard.
    }
}
