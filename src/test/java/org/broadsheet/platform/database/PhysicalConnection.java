package org.broadsheet.platform.database;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code new PhysicalConnection().connection()} notes what is called on it, and fails once it is {@code dead}: its database is
 * gone.
 */
final class PhysicalConnection {
    final List<String> calls = new ArrayList<>();
    boolean dead;

    /** How often it was asked whether it lives. */
    int asked;

    Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                PhysicalConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> answer(method, arguments));
    }

    private Object answer(Method method, Object[] arguments) throws SQLException {
        if (method.getName().equals("isValid")) {
            asked++;
            return !dead;
        }
        if (dead) {
            throw new SQLException("gone", "08006");
        }
        calls.add(arguments == null ? method.getName() : method.getName() + " " + arguments[0]);
        return switch (method.getName()) {
            case "getTransactionIsolation" -> Connection.TRANSACTION_SERIALIZABLE;
            case "getAutoCommit", "isReadOnly" -> false;
            default -> null;
        };
    }
}
