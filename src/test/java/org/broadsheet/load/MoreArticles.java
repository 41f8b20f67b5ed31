package org.broadsheet.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code MoreArticles.in(connection).upTo(100_000)} copies the articles that there are until there are so many, all that lists
 * show of them and no text: in seconds what the API would take many minutes for.
 */
final class MoreArticles {
    private static final long STEP = 1_000_000_000L;

    private final Connection connection;

    private MoreArticles(Connection connection) {
        this.connection = connection;
    }

    static MoreArticles in(Connection connection) {
        return new MoreArticles(connection);
    }

    void upTo(int wanted) throws SQLException {
        long there = number("select count(*) from article");
        long last = number("select max(id) from article");
        for (int copy = 1; copy * there < wanted; copy++) {
            long shift = copy * STEP;
            String old = " from %s where %s <= " + last;
            run(copies(
                            "article",
                            "id",
                            shift,
                            Map.of(
                                    "public_id", "public_id || '.' || " + copy,
                                    "slug", "slug || '-c' || " + copy,
                                    "published_at", "published_at - interval '" + copy * 11 + "' minute",
                                    "updated_at", "updated_at - interval '" + copy * 13 + "' minute"))
                    + String.format(Locale.ROOT, old, "article", "id"));
            for (String table : List.of("article_author", "article_tag")) {
                run(copies(table, "article_id", shift, Map.of())
                        + String.format(Locale.ROOT, old, table, "article_id"));
            }
        }
        run("delete from article_count");
        run("insert into article_count (id, subject, status, n)"
                + " select nextval('id_sequence'), c.subject, c.status, c.n from ("
                + "select 0 as subject, a.status, count(*) as n from article a group by a.status union all"
                + " select t.tag_id, a.status, count(*) from article_tag t join article a on a.id = t.article_id"
                + " group by t.tag_id, a.status union all"
                + " select u.user_id, a.status, count(*) from article_author u join article a on a.id = u.article_id"
                + " group by u.user_id, a.status) c");
        run(connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? "vacuum analyze" : "analyze");
    }

    private String copies(String table, String id, long shift, Map<String, String> changed) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, null, table, null)) {
            while (found.next()) {
                String column = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                columns.add(column);
                values.add(column.equals(id) ? id + " + " + shift : changed.getOrDefault(column, column));
            }
        }
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
