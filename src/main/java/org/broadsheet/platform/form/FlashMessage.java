package org.broadsheet.platform.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.broadsheet.platform.http.Cookies;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.setting.Settings;

/**
 * Says once, on the page after a redirect, that something succeeded: {@code flash.redirect("article.flash.published", "/desk")}.
 *
 * <p>The key of the message travels in a cookie that lives for a minute, so that any node can show it and none has to keep it.
 */
@RequestScoped
@Named
public class FlashMessage {
    private static final String COOKIE = "broadsheet_flash";
    private static final String UNDO = "broadsheet_undo";
    private static final String FAMILY = "flash.";

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    private Optional<String> message;
    private Optional<Undo> undo;

    /** Goes to a local path, where the message {@code flash.KEY} is shown. */
    public void redirect(String key, String path) {
        redirect(response(), key, path);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** The same for a servlet that is no page. */
    public void redirect(HttpServletResponse response, String key, String path) {
        Cookies.put(response, COOKIE, key, Optional.of(Duration.ofMinutes(1)), settings.secure());
        Redirect.to(response, path);
    }

    /** The message, or null where there is none; asking for it ends it. */
    public String getMessage() {
        if (message == null) {
            message = Cookies.of(request, COOKIE)
                    .map(key -> FAMILY + key)
                    .filter(Messages::has)
                    .map(Messages::text);
            message.ifPresent(shown -> Cookies.drop(response(), COOKIE, settings.secure()));
        }
        return message.orElse(null);
    }

    /** Has the message offer to undo what was done to something of that kind, such as an article by its slug. */
    public void undoable(String kind, Object of) {
        Cookies.put(response(), UNDO, kind + "." + of, Optional.of(Duration.ofMinutes(1)), settings.secure());
    }

    /** What can be undone, or null; asking for it ends it. */
    public Undo getUndo() {
        if (undo == null) {
            undo = Cookies.of(request, UNDO).flatMap(Undo::read);
            undo.ifPresent(shown -> Cookies.drop(response(), UNDO, settings.secure()));
        }
        return undo.orElse(null);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
