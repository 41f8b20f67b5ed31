package org.broadsheet.platform;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Lets forms post to the address that the visitor sees, not to the page below WEB-INF that answers it. */
public class PrettyAddresses extends ViewHandlerWrapper {
    public PrettyAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        Object address = faces.getExternalContext().getRequestMap().get(PathValues.ADDRESS);
        return address == null ? super.getActionURL(faces, viewId) : address.toString();
    }
}
