package org.broadsheet.user.anonymous;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.config.ServerAuthConfig;
import jakarta.security.auth.message.config.ServerAuthContext;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;

/** A configuration as it was, but for the contexts that it gives. */
record PassConfig(ServerAuthConfig config, CallbackHandler handler) implements ServerAuthConfig {
    @Override
    public ServerAuthContext getAuthContext(String context, Subject service, Map<String, Object> properties)
            throws AuthException {
        ServerAuthContext given = config.getAuthContext(context, service, properties);
        return given == null ? null : new AnonymousPass(given, handler);
    }

    @Override
    public String getAuthContextID(MessageInfo message) {
        return config.getAuthContextID(message);
    }

    @Override
    public String getMessageLayer() {
        return config.getMessageLayer();
    }

    @Override
    public String getAppContext() {
        return config.getAppContext();
    }

    @Override
    public boolean isProtected() {
        return config.isProtected();
    }

    @Override
    public void refresh() {
        config.refresh();
    }
}
