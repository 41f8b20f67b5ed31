package org.broadsheet.testing;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@code Statements.during(factory, () -> …)}, inside the server: the SQL that this thread has EclipseLink send meanwhile.
 *
 * <p>By reflection, because EclipseLink is the server's: it stands in as the log of its session.
 */
public final class Statements {
    private static final int FINE = 3;
    private static final String SQL = "sql";

    private Statements() {}

    public static List<String> during(EntityManagerFactory factory, Runnable work) {
        try {
            ClassLoader loader = factory.getClass().getClassLoader();
            Class<?> sessionType = loader.loadClass("org.eclipse.persistence.sessions.Session");
            Class<?> logType = loader.loadClass("org.eclipse.persistence.logging.SessionLog");
            Object session = factory.unwrap(sessionType);
            Method setLog = sessionType.getMethod("setSessionLog", logType);
            Object log = sessionType.getMethod("getSessionLog").invoke(session);
            List<String> statements = Collections.synchronizedList(new ArrayList<>());
            setLog.invoke(session, listening(logType, log, statements));
            try {
                work.run();
            } finally {
                setLog.invoke(session, log);
            }
            return statements;
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("The server's EclipseLink is not as expected", other);
        }
    }

    private static Object listening(Class<?> logType, Object log, List<String> statements) {
        Thread here = Thread.currentThread();
        return Proxy.newProxyInstance(
                logType.getClassLoader(), new Class<?>[] {logType}, (proxy, method, arguments) -> {
                    boolean ours = Thread.currentThread() == here;
                    if (ours
                            && method.getName().equals("shouldLog")
                            && arguments.length == 2
                            && arguments[1].equals(SQL)) {
                        return (Integer) arguments[0] >= FINE;
                    }
                    if (ours && method.getName().equals("log") && arguments.length == 1) {
                        Object entry = arguments[0];
                        if (SQL.equals(
                                entry.getClass().getMethod("getNameSpace").invoke(entry))) {
                            statements.add((String)
                                    entry.getClass().getMethod("getMessage").invoke(entry));
                            return null;
                        }
                    }
                    try {
                        return method.invoke(log, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
