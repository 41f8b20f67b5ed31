package org.broadsheet.user.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table of {@link Operation} as the documentation shows it: {@code AccessTable.rows()}. */
public final class AccessTable {
    private AccessTable() {}

    /**
     * What one operation takes.
     *
     * @param calls of the API, each a method and a path
     * @param scopes of which a token needs one, in the words of the API; none where any token will do
     * @param author how far authors reach: {@code nothing}, {@code own until planned}, {@code own} or {@code all}
     */
    public record AccessRow(
            String operation, List<String> calls, List<String> scopes, String author, String editor, String owner) {

        static AccessRow of(Operation operation) {
            return new AccessRow(
                    operation.word(),
                    operation.calls(),
                    operation.scopes().stream().map(Scope::word).toList(),
                    reach(operation, Role.AUTHOR),
                    reach(operation, Role.EDITOR),
                    reach(operation, Role.OWNER));
        }

        private static String reach(Operation operation, Role role) {
            return operation.reach(role).name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public static List<AccessRow> rows() {
        return Arrays.stream(Operation.values()).map(AccessRow::of).toList();
    }

    /** The same as a table in Markdown. */
    public static String markdown() {
        return rows().stream()
                .map(row -> String.join(
                        " | ",
                        "| " + row.operation(),
                        row.scopes().isEmpty() ? "any token" : "`" + String.join("` or `", row.scopes()) + "`",
                        row.author(),
                        row.editor(),
                        row.owner() + " |"))
                .collect(Collectors.joining(
                        "\n",
                        "| operation | scope | author | editor | owner |\n| --- | --- | --- | --- | --- |\n",
                        "\n"));
    }
}
