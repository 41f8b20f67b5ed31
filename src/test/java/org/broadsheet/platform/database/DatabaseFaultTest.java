package org.broadsheet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseFaultTest {
    static Stream<SQLException> passing() {
        return Stream.of(
                fault("57P03", null),
                fault("57P01", null),
                fault("53300", null),
                fault("08001", new ConnectException("refused")),
                fault("08001", null),
                fault("08006", new EOFException()),
                fault("08006", new SocketTimeoutException()),
                fault("08006", new SSLHandshakeException("the other end is gone")));
    }

    static Stream<SQLException> staying() {
        return Stream.of(
                fault("08004", null),
                fault("08006", null),
                fault("08006", new SSLHandshakeException("PKIX").initCause(new CertificateException())),
                fault("08006", new FileNotFoundException("root.crt")),
                fault("08006", new ClassNotFoundException("com.example.Factory")));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesIsWaitedFor(SQLException fault) {
        assertThat(DatabaseFault.isAbsence(fault)).isTrue();
        assertThat(DatabaseFault.stays(fault)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("staying")
    void whatStaysIsNot(SQLException fault) {
        assertThat(DatabaseFault.stays(fault)).isTrue();
    }

    private static SQLException fault(String state, Throwable cause) {
        return new SQLException("no connection", state, cause);
    }
}
