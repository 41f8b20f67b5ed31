package org.broadsheet.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.refusal.Unauthenticated;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.access.Role;

/** The {@link Caller} of this request, and the address it comes from. */
@RequestScoped
@Named("caller")
public class CurrentCaller {
    private static final String ATTRIBUTE = Caller.class.getName();

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    public Optional<Caller> find() {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    /** The caller, or 401 for an anonymous one. */
    public Caller require() {
        return find().orElseThrow(() ->
                new Unauthenticated("Bearer realm=\"Broadsheet\"", "A token is needed: Authorization: Bearer TOKEN."));
    }

    /** The address of the caller, as trusted proxies report it. */
    public String address() {
        return settings.trustedProxies()
                .caller(request.getRemoteAddr(), header("Forwarded"), header("X-Forwarded-For"));
    }

    /**
     * Whom limits count: the hash of a token, or the network of an address. A token that is not good counts for the address, so
     * that guessing tokens is slow.
     */
    public String counted() {
        return BearerToken.of(request)
                .filter(token -> isLoggedIn())
                .map(Secret::hash)
                .orElseGet(() -> AddressNetwork.of(address()));
    }

    /** All lines of the header as one (RFC 9110 section 5.3): a proxy may add a line of its own. */
    private Optional<String> header(String name) {
        String joined = String.join(",", Collections.list(request.getHeaders(name)));
        return Optional.of(joined).filter(text -> !text.isBlank());
    }

    public boolean isLoggedIn() {
        return find().isPresent();
    }

    public boolean isEditor() {
        return find().filter(caller -> caller.is(Role.EDITOR)).isPresent();
    }

    public boolean isOwner() {
        return find().filter(caller -> caller.is(Role.OWNER)).isPresent();
    }

    public User getUser() {
        return require().user();
    }

    public static void note(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }
}
