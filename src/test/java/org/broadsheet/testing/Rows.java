package org.broadsheet.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** {@code Rows.of("select …", values)}, inside the server: what the database really holds, each row as a list of texts. */
public final class Rows {
    private Rows() {}

    public static List<List<String>> of(String query, Object... values) {
        try (Connection connection = database().getConnection();
                PreparedStatement statement = prepared(connection, query, values);
                ResultSet results = statement.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    row.add(results.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    /** The one value that the query answers. */
    public static String one(String query, Object... values) {
        List<List<String>> rows = of(query, values);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows: " + query);
        }
        return rows.get(0).get(0);
    }

    /** Changes what no use case can, such as the past. */
    public static int change(String command, Object... values) {
        try (Connection connection = database().getConnection();
                PreparedStatement statement = prepared(connection, command, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(command, failed);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @SuppressWarnings("BanJNDI") // The name is ours.
    private static DataSource database() {
        try {
            return (DataSource) new InitialContext().lookup("java:app/jdbc/broadsheet");
        } catch (NamingException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
