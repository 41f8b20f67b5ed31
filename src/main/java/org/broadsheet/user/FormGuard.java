package org.broadsheet.user;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.broadsheet.platform.RefusedForm;
import org.broadsheet.platform.StatelessForms;

/**
 * Lets no form act without the {@link FormToken} of its browser: the form comes back with what was typed, and a message.
 *
 * <p>It stands before the phase that calls actions, for every view, so that no page can forget it.
 */
public class FormGuard implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        // Faces takes a GET with a view state for a form that was sent.
        boolean genuine = request.getMethod().equals("POST")
                && CDI.current().select(FormToken.class).get().isSent()
                && !StatelessForms.isForged(faces);
        if (faces.isPostback() && !genuine) {
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
