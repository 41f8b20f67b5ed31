package org.broadsheet.user.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.http.Cookies;
import org.broadsheet.platform.setting.Settings;

/**
 * Proves that a form was shown to the browser that sends it: {@code #{formToken.value}} in a hidden field of each form, checked by
 * {@link org.broadsheet.user.authentication.FormGuard}.
 *
 * <p>It is a hash of the session's secret, or of a cookie that lasts as long as the browser where nobody is logged in. The
 * server keeps nothing, so a form outlives a restart and works on every node.
 */
@RequestScoped
@Named
public class FormToken {
    static final String FIELD = "form_token";
    private static final String COOKIE = "broadsheet_form";

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    private String value;

    public String getValue() {
        if (value == null) {
            value = known().orElseGet(this::begin);
        }
        return value;
    }

    /** Whether the request carries the token of its browser. */
    public boolean isSent() {
        return is(request.getParameter(FIELD));
    }

    /** Whether this is the token of the request's browser. */
    public boolean is(String sent) {
        return sent != null && known().filter(token -> Secret.same(token, sent)).isPresent();
    }

    private Optional<String> known() {
        return SessionCookie.of(request)
                .or(() -> Cookies.of(request, COOKIE).map(Secret::new))
                .map(FormToken::token);
    }

    private String begin() {
        Secret secret = Secret.random();
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        Cookies.put(response, COOKIE, secret.text(), Optional.empty(), settings.secure());
        return token(secret);
    }

    /** The token of a session. */
    public static String token(Secret secret) {
        return new Secret("form " + secret.text()).hash();
    }
}
