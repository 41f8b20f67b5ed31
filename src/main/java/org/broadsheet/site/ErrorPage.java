package org.broadsheet.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.broadsheet.platform.Messages;

/** The page that says what went wrong, and what to do now. */
@RequestScoped
@Named
public class ErrorPage {
    @Inject
    HttpServletRequest request;

    public int getStatus() {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status == null ? 404 : status;
    }

    public String getTitle() {
        return Messages.text(key("title"));
    }

    public String getText() {
        return Messages.text(key("text"));
    }

    private String key(String part) {
        String key = "site.error." + getStatus() + "." + part;
        return Messages.has(key) ? key : "site.error." + (getStatus() < 500 ? 400 : 500) + "." + part;
    }
}
