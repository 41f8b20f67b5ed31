package org.broadsheet.platform;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Brings a refused form back: {@code Form.refuse(invalid)} puts each message beside its field, by the field's id, and
 * {@code Form.refuse("login.wrong")} one above the form.
 */
public final class Form {
    private Form() {}

    public static void refuse(Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            add(null, refusal.detail());
        }
        for (FieldError error : refusal.errors()) {
            add(clientId(error.field()), sentence(error.message()));
        }
    }

    /** A message of the bundle above the form. */
    public static void refuse(String key, Object... arguments) {
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

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
