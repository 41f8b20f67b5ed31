package org.broadsheet.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.broadsheet.platform.setting.DatabaseUrl;

/**
 * {@code SiteDatabase.update("update api_token set expires_at = …")} reaches under the running site, for what no visitor can do,
 * such as letting time pass. Each call is a transaction of its own.
 */
public final class SiteDatabase {
    private SiteDatabase() {}

    /** Executes one statement and returns how many rows it changed. */
    public static int update(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The number in the first column of the only row. */
    public static long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    /** The text in the first column of the only row. */
    public static String text(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("No row: " + sql);
            }
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connect() throws SQLException {
        return DatabaseUrl.of(Optional.of(SiteUnderTest.current().databaseUrl()), Optional.empty(), Optional.empty())
                .connect();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
