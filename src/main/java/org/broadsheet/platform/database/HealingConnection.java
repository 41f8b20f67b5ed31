package org.broadsheet.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A connection that a pool may keep for ever: {@code HealingConnection.of(url::connect)}.
 *
 * <p>After the database was restarted every server's pool goes on handing out dead connections. This one, when it is used
 * outside a unit of work after a tenth of a second of rest or in vain, asks whether it is still valid and if not takes a new
 * physical connection, set up as the old one was. Inside a unit of work it never does: half a transaction must fail.
 */
final class HealingConnection implements InvocationHandler {
    /** Opens a physical connection. */
    interface Opener {
        Connection open() throws SQLException;
    }

    /** Less than any restart of a database takes. */
    private static final Duration REST = Duration.ofMillis(100);

    private static final int ANSWER_SECONDS = 2;

    private final Opener opener;
    private final long rest;
    private final Map<Method, Object[]> setUp = new LinkedHashMap<>();
    private Connection physical;
    private boolean working;
    private boolean autoCommit = true;
    private boolean closed;
    private long lastUse = System.nanoTime();

    private HealingConnection(Opener opener, Duration rest) throws SQLException {
        this.opener = opener;
        this.rest = rest.toNanos();
        this.physical = opener.open();
    }

    static Connection of(Opener opener) throws SQLException {
        return of(opener, REST);
    }

    static Connection of(Opener opener, Duration rest) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                HealingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new HealingConnection(opener, rest));
    }

    @Override
    public synchronized Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "isClosed" -> closed;
            case "close", "abort" -> {
                closed = true;
                yield pass(method, arguments);
            }
            case "setClientInfo" -> tell(method, arguments);
            default -> {
                heal(rest);
                yield working || ends(method, arguments) ? pass(method, arguments) : begin(method, arguments);
            }
        };
    }

    /** Passes on what no unit of work hangs on yet: where the connection turns out to be dead, a new one is as good. */
    private Object begin(Method method, Object[] arguments) throws Throwable {
        try {
            return pass(method, arguments);
        } catch (SQLException lost) {
            if (closed || !DatabaseFault.isAbsence(lost)) {
                throw lost;
            }
            heal(0);
            return pass(method, arguments);
        }
    }

    private Object pass(Method method, Object[] arguments) throws Throwable {
        try {
            Object result = method.invoke(physical, arguments);
            note(method, arguments);
            return result;
        } catch (InvocationTargetException failed) {
            working = working && !ends(method, arguments);
            throw failed.getCause();
        } finally {
            lastUse = System.nanoTime();
        }
    }

    /** Only informs the database; a pool does so with dead connections too and would log each refusal with its stack. */
    private Object tell(Method method, Object[] arguments) throws IllegalAccessException {
        try {
            return method.invoke(physical, arguments);
        } catch (InvocationTargetException refused) {
            return null;
        }
    }

    private void heal(long rested) throws SQLException, ReflectiveOperationException {
        if (closed || working || System.nanoTime() - lastUse < rested || physical.isValid(ANSWER_SECONDS)) {
            return;
        }
        try {
            physical.close();
        } catch (SQLException dead) {
            // It is given up because it is dead: that it cannot say goodbye is no news.
        }
        physical = opener.open();
        for (Map.Entry<Method, Object[]> call : setUp.entrySet()) {
            try {
                call.getKey().invoke(physical, call.getValue());
            } catch (InvocationTargetException refused) {
                throw new SQLException(refused.getCause());
            }
        }
    }

    private void note(Method method, Object[] arguments) {
        String name = method.getName();
        if (ends(method, arguments)) {
            working = false;
        } else if (name.startsWith("set") && !name.equals("setSavepoint") && method.getParameterCount() == 1) {
            setUp.put(method, arguments);
            if (name.equals("setAutoCommit")) {
                autoCommit = (Boolean) arguments[0];
                working = false;
            }
        } else if (!autoCommit && (name.startsWith("prepare") || name.equals("createStatement"))) {
            working = true;
        }
    }

    private static boolean ends(Method method, Object[] arguments) {
        return arguments == null
                && (method.getName().equals("commit") || method.getName().equals("rollback"));
    }
}
