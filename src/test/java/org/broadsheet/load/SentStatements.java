package org.broadsheet.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** {@code new SentStatements(site).each(request)} is how many SQL statements one such request costs, as H2 counts them. */
record SentStatements(BenchSite site) {
    private static final int REQUESTS = 50;

    double each(Workload workload) {
        try (Connection connection = site.connect();
                Statement statement = connection.createStatement();
                KeepAlive reader = new KeepAlive(site.port())) {
            statement.execute("set query_statistics true");
            for (int number = 0; number < REQUESTS; number++) {
                reader.send(workload.request(number));
                workload.check(reader.receive());
            }
            // What is asked less often than that is not asked by a request: sessions, changes, chores.
            try (ResultSet sum = statement.executeQuery(
                    "select sum(execution_count) from information_schema.query_statistics where execution_count >= "
                            + REQUESTS)) {
                sum.next();
                return sum.getDouble(1) / REQUESTS;
            } finally {
                statement.execute("set query_statistics false");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
