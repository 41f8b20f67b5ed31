package org.broadsheet.platform.route;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.broadsheet.platform.language.Speech;

/** Has Faces speak as the request is spoken to, and lets forms post to the address that the visitor sees, not to the page below WEB-INF that answers it. */
public class PrettyAddresses extends ViewHandlerWrapper {
    public PrettyAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        return Speech.current().locale();
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        Object address = faces.getExternalContext().getRequestMap().get(PathValues.ADDRESS);
        return address == null ? super.getActionURL(faces, viewId) : address.toString();
    }
}
