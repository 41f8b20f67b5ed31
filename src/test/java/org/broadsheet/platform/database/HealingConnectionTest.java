package org.broadsheet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a pool does with a connection while the database goes away and comes back. */
class HealingConnectionTest {
    private static final Duration NO_REST = Duration.ZERO;
    private static final Duration LONG_REST = Duration.ofHours(1);

    private final List<PhysicalConnection> opened = new ArrayList<>();

    @Test
    void aConnectionThatDiedAtRestIsReplaced() throws SQLException {
        Connection connection = afterRest(NO_REST);
        kill();

        connection.createStatement();

        assertThat(opened).hasSize(2);
        assertThat(latest().calls).containsExactly("createStatement");
    }

    @Test
    void aConnectionThatLivesIsKept() throws SQLException {
        Connection connection = afterRest(NO_REST);

        connection.createStatement();
        connection.createStatement();

        assertThat(opened).hasSize(1);
    }

    @Test
    void aConnectionInUseIsNotAskedEachTime() throws SQLException {
        Connection connection = afterRest(LONG_REST);

        connection.createStatement();
        connection.createStatement();

        assertThat(latest().asked).isZero();
    }

    @Test
    void aConnectionThatFailsOutsideAUnitOfWorkIsReplacedAtOnce() throws SQLException {
        Connection connection = afterRest(LONG_REST);
        kill();

        connection.setAutoCommit(false);
        connection.createStatement();

        assertThat(opened).hasSize(2);
        assertThat(latest().calls).containsExactly("setAutoCommit false", "createStatement");
    }

    @Test
    void insideAUnitOfWorkNoFailureIsHidden() throws SQLException {
        Connection connection = afterRest(LONG_REST);
        connection.setAutoCommit(false);
        connection.createStatement();
        kill();

        assertThatExceptionOfType(SQLException.class).isThrownBy(connection::createStatement);
        assertThatExceptionOfType(SQLException.class).isThrownBy(connection::commit);
        assertThatExceptionOfType(SQLException.class).isThrownBy(connection::rollback);
        assertThat(opened).hasSize(1);
    }

    @Test
    void theNewConnectionIsSetUpAsTheOldOneWas() throws SQLException {
        Connection connection = afterRest(NO_REST);
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        kill();

        connection.prepareStatement("select 1");

        assertThat(latest().calls)
                .containsExactlyInAnyOrder(
                        "setTransactionIsolation 8",
                        "setReadOnly true",
                        "setAutoCommit false",
                        "prepareStatement select 1")
                .endsWith("prepareStatement select 1");
    }

    @Test
    void halfATransactionFailsAndIsNotContinuedElsewhere() throws SQLException {
        Connection connection = afterRest(NO_REST);
        connection.setAutoCommit(false);
        connection.prepareStatement("insert");
        kill();

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connection.prepareStatement("insert"));
        assertThatExceptionOfType(SQLException.class).isThrownBy(connection::commit);
        assertThat(opened).hasSize(1);
    }

    @Test
    void afterAFailedTransactionTheNextOneGetsANewConnection() throws SQLException {
        Connection connection = afterRest(NO_REST);
        connection.setAutoCommit(false);
        connection.createStatement();
        kill();
        assertThatExceptionOfType(SQLException.class).isThrownBy(connection::rollback);

        connection.createStatement();

        assertThat(opened).hasSize(2);
        assertThat(latest().calls).containsExactly("setAutoCommit false", "createStatement");
    }

    @Test
    void afterACommitTheConnectionIsAtRest() throws SQLException {
        Connection connection = afterRest(NO_REST);
        connection.setAutoCommit(false);
        connection.prepareStatement("insert");
        connection.commit();
        kill();

        connection.prepareStatement("insert");

        assertThat(opened).hasSize(2);
    }

    @Test
    void withAutomaticCommitsEveryStatementIsAUnitOfItsOwn() throws SQLException {
        Connection connection = afterRest(NO_REST);
        connection.prepareStatement("select 1");
        kill();

        connection.prepareStatement("select 2");

        assertThat(opened).hasSize(2);
    }

    @Test
    void whileTheDatabaseIsAwayTheFailureIsPassedOnAndTheNextTryHeals() throws SQLException {
        Connection connection = HealingConnection.of(
                () -> {
                    if (opened.size() == 1
                            && opened.get(0).dead
                            && opened.get(0).calls.contains("createStatement")) {
                        opened.get(0).calls.clear();
                        throw new SQLException("refused", "08001");
                    }
                    return open();
                },
                NO_REST);
        connection.createStatement();
        kill();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(connection::createStatement)
                .withMessage("refused");
        connection.createStatement();

        assertThat(opened).hasSize(2);
    }

    @Test
    void whatOnlyInformsTheDatabaseNeitherHealsNorFails() throws SQLException {
        Connection connection = afterRest(NO_REST);
        connection.setClientInfo("ApplicationName", "Broadsheet");
        assertThat(latest().calls).containsExactly("setClientInfo ApplicationName");
        kill();

        connection.setClientInfo("ApplicationName", "Broadsheet");

        assertThat(opened).hasSize(1);
    }

    @Test
    void aClosedConnectionStaysClosed() throws SQLException {
        Connection connection = afterRest(NO_REST);
        assertThat(connection.isClosed()).isFalse();

        connection.close();

        assertThat(connection.isClosed()).isTrue();
        kill();
        assertThatExceptionOfType(SQLException.class).isThrownBy(connection::createStatement);
        assertThat(opened).hasSize(1);
    }

    @Test
    void aPoolCanTellConnectionsApart() throws SQLException {
        Connection one = afterRest(LONG_REST);
        Connection other = afterRest(LONG_REST);

        assertThat(Set.of(one, other)).hasSize(2).contains(one, other);
    }

    private Connection afterRest(Duration rest) throws SQLException {
        return HealingConnection.of(this::open, rest);
    }

    private Connection open() {
        PhysicalConnection physical = new PhysicalConnection();
        opened.add(physical);
        return physical.connection();
    }

    private void kill() {
        latest().dead = true;
    }

    private PhysicalConnection latest() {
        return opened.get(opened.size() - 1);
    }
}
