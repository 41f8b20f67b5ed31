package org.broadsheet.platform.database;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Named in {@code persistence.xml}: lets a request know at once that the database is away. By default EclipseLink tries again for
 * many seconds while the request's thread sleeps; a connection that can be mended has been, see {@link HealingConnection}.
 */
public class FailFast implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        DatabaseLogin login = (DatabaseLogin) session.getDatasourceLogin();
        login.setQueryRetryAttemptCount(0);
        login.setDelayBetweenConnectionAttempts(0);
    }
}
