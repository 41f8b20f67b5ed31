package org.broadsheet.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Says once, on the page after a redirect, that something succeeded: {@code flash.redirect("article.flash.published", "/desk")}.
 *
 * <p>The key of the message travels in a cookie that lives for a minute, so that any node can show it and none has to keep it.
 */
@RequestScoped
@Named
public class FlashMessage {
    private static final String COOKIE = "broadsheet_flash";
    private static final String FAMILY = "flash.";

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    private Optional<String> message;

    /** Goes to a local path, where the message {@code flash.KEY} is shown. */
    public void redirect(String key, String path) {
        Cookies.put(response(), COOKIE, key, Optional.of(Duration.ofMinutes(1)), settings.secure());
        Redirect.to(FacesContext.getCurrentInstance(), path);
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

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
