package org.broadsheet.platform.form;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.concurrent.atomic.AtomicReference;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Refusal;

/**
 * Brings a refused form back: {@code RefusedForm.show(invalid)} puts each message beside its field, by the field's id, with one
 * above the form that says so, and {@code RefusedForm.show("user.login.wrong")} just one above the form.
 */
public final class RefusedForm {
    private RefusedForm() {}

    public static void show(Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            add(null, Messages.refusal(refusal.detail()));
        } else {
            show("form.refused");
        }
        for (FieldError error : refusal.errors()) {
            String clientId = clientId(error.field());
            add(clientId, Messages.sentence(clientId == null ? Messages.ofField(error) : error.message()));
        }
    }

    /** A message of the bundle above the form. */
    public static void show(String key, Object... arguments) {
        add(null, Messages.text(key, arguments));
    }

    private static void add(String clientId, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }

    private static String clientId(String field) {
        FacesContext faces = FacesContext.getCurrentInstance();
        AtomicReference<String> found = new AtomicReference<>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (component instanceof UIInput && field.equals(component.getId())) {
                found.set(component.getClientId(faces));
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found.get();
    }
}
