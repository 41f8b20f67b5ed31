package org.broadsheet.platform.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.platform.setting.DatabaseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "08006", "57P01"})
    void whatPassesByItselfIsToBeTriedAgain(String state) {
        SQLException fault = new SQLException("away or in the way", state);

        Refusal refusal =
                Refusals.in(new IllegalStateException("wrapped", fault)).orElseThrow();

        assertThat(refusal.status()).isEqualTo(503);
        assertThat(refusal.headers()).containsEntry("Retry-After", "5");
        assertThat(refusal.detail()).doesNotContain(fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001", "40003"})
    void whatWillFailAgainIsNoRefusal(String state) {
        assertThat(Refusals.in(new SQLException("wrong", state))).isEmpty();
    }

    @Test
    void aRowThatOthersHoldForTooLongIsToBeTriedAgain() throws SQLException {
        String address = "jdbc:h2:mem:held;LOCK_TIMEOUT=20";
        try (Connection first = connect(address);
                Connection second = connect(address)) {
            first.setAutoCommit(false);
            execute(first, "create table held (n int)");
            execute(first, "insert into held values (1)");
            first.commit();
            execute(first, "update held set n = 2");

            SQLException late =
                    catchThrowableOfType(SQLException.class, () -> execute(second, "update held set n = 3"));

            assertThat(Refusals.in(late)).map(Refusal::status).contains(503);
            assertThat(Refusals.in(late)).map(Refusal::headers).contains(Map.of("Retry-After", "5"));
        }
    }

    private static Connection connect(String address) throws SQLException {
        return DatabaseUrl.of(Optional.of(address), Optional.empty(), Optional.empty())
                .connect();
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
