package org.broadsheet.user.anonymous;

import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Puts {@link AnonymousFirst} before the authentication of this application (Jakarta Authentication 3.0, Servlet Container Profile),
 * where its server has registered one; others are left as they are.
 */
@WebListener
public class AnonymousRequests implements ServletContextListener {
    private static final String LAYER = "HttpServlet";
    private static final String DESCRIPTION = "Broadsheet: anonymous requests first";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        AuthConfigFactory factory = AuthConfigFactory.getFactory();
        if (factory == null) {
            return;
        }
        ServletContext context = event.getServletContext();
        String application = context.getVirtualServerName() + " " + context.getContextPath();
        AuthConfigProvider registered = factory.getConfigProvider(LAYER, application, null);
        if (registered != null) {
            // Under the same name, so that the server takes it away with the application.
            factory.registerConfigProvider(new AnonymousFirst(registered), LAYER, application, DESCRIPTION);
        }
    }
}
