package org.broadsheet.site.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.broadsheet.platform.http.OwnPages;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.route.KeptForm;
import org.broadsheet.platform.setting.Settings;

/** The page that says what went wrong, and what to do now. */
@RequestScoped
@Named
public class ErrorPage {
    /** Answers to forms that were read, and not taken. */
    private static final Set<Integer> WHOLE = Set.of(403, 404, 409, 410, 500, 503);

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

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

    /** What was typed in the form that cannot be taken, the longest text first; nothing where the form itself is the fault. */
    public List<KeptForm.Field> getTyped() {
        return WHOLE.contains(getStatus()) ? KeptForm.typed(request, OwnPages.sent(request, settings)) : List.of();
    }

    private String key(String part) {
        String key = "site.error." + getStatus() + "." + part;
        return Messages.has(key) ? key : "site.error." + (getStatus() < 500 ? 400 : 500) + "." + part;
    }
}
