package org.broadsheet.platform.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The data source that the server pools: it reads {@code DATABASE_URL} itself, so that one WAR serves any database without
 * configuration of the server.
 *
 * <p>The first connection waits for a database that does not answer yet, see {@link DatabaseStart}; every later one fails
 * fast. Each connection mends itself after the database was away, see {@link HealingConnection}.
 */
public class BroadsheetDataSource implements DataSource {
    private int loginTimeout;
    private String purpose = "";

    @Override
    public Connection getConnection() throws SQLException {
        return HealingConnection.of(DatabaseStart.INSTANCE::connect);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    public String getPurpose() {
        return purpose;
    }

    /** Means nothing here; WildFly wants at least one property in a definition. */
    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The drivers log through java.util.logging.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing to unwrap");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
