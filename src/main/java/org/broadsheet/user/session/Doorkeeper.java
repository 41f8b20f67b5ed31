package org.broadsheet.user.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;

/** Opens and ends the session of the browser whose page is being answered. */
@RequestScoped
public class Doorkeeper {
    @Inject
    Sessions sessions;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    /** Ends the session that the browser had, if any, and gives it a new one with a secret of its own. */
    public Secret letIn(HttpServletResponse response, User user, boolean remembered) {
        SessionCookie.of(request).ifPresent(sessions::close);
        Secret secret = sessions.open(user, remembered, current.address());
        SessionCookie.put(response, secret, remembered, settings.secure());
        return secret;
    }

    /** Ends the session of the browser, if it has one. */
    public void letOut(HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(sessions::close);
        SessionCookie.drop(response, settings.secure());
    }
}
