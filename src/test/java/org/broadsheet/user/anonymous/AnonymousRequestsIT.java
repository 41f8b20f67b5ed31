package org.broadsheet.user.anonymous;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContext;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Payara Micro has an authentication of its own, which is then asked second. */
@ArquillianTest
class AnonymousRequestsIT {
    @Inject
    ServletContext context;

    @Test
    void anonymousRequestsPassTheServersAuthentication() {
        String application = context.getVirtualServerName() + " " + context.getContextPath();

        assertThat(AuthConfigFactory.getFactory().getConfigProvider("HttpServlet", application, null))
                .isInstanceOfSatisfying(
                        AnonymousFirst.class,
                        first -> assertThat(first.provider()).isNotInstanceOf(AnonymousFirst.class));
    }
}
