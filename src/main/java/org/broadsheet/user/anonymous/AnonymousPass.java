package org.broadsheet.user.anonymous;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.broadsheet.user.authentication.Authentication;

/**
 * Says of a request without credentials what {@link Authentication} would say of it, that nobody is known, and asks the context of
 * the server about every other.
 */
record AnonymousPass(ServerAuthContext context, CallbackHandler handler) implements ServerAuthContext {
    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject caller, Subject service) throws AuthException {
        if (bringsCredentials(message)) {
            return context.validateRequest(message, caller, service);
        }
        try {
            handler.handle(new Callback[] {new CallerPrincipalCallback(caller, (Principal) null)});
            return AuthStatus.SUCCESS;
        } catch (IOException | UnsupportedCallbackException failed) {
            throw new AuthException(failed);
        }
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) throws AuthException {
        return bringsCredentials(message) ? context.secureResponse(message, service) : AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, Subject subject) throws AuthException {
        context.cleanSubject(message, subject);
    }

    private static boolean bringsCredentials(MessageInfo message) {
        return !(message.getRequestMessage() instanceof HttpServletRequest request)
                || Authentication.bringsCredentials(request);
    }
}
