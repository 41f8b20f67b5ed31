package org.broadsheet.user.anonymous;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.ClientAuthConfig;
import jakarta.security.auth.message.config.ServerAuthConfig;
import javax.security.auth.callback.CallbackHandler;

/** The provider of an application's authentication, whose contexts let anonymous requests pass: see {@link AnonymousPass}. */
record AnonymousFirst(AuthConfigProvider provider) implements AuthConfigProvider {
    @Override
    public ServerAuthConfig getServerAuthConfig(String layer, String application, CallbackHandler handler)
            throws AuthException {
        ServerAuthConfig config = provider.getServerAuthConfig(layer, application, handler);
        return handler == null ? config : new PassConfig(config, handler);
    }

    @Override
    public ClientAuthConfig getClientAuthConfig(String layer, String application, CallbackHandler handler)
            throws AuthException {
        return provider.getClientAuthConfig(layer, application, handler);
    }

    @Override
    public void refresh() {
        provider.refresh();
    }
}
