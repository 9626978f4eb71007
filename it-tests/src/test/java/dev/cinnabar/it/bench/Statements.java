package dev.cinnabar.it.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes down what a driver is told to send: each execution, and what a connection asks by itself. A batch is one, however many rows it has,
 * since that is what the program asks of the driver. Off, it is not in the way at all. Confined to one thread.
 */
public final class Statements {
    /** What a connection may ask a server by itself. */
    private static final Set<String> OF_CONNECTION = Set.of(
            "commit",
            "rollback",
            "setSavepoint",
            "releaseSavepoint",
            "setTransactionIsolation",
            "setReadOnly",
            "setSchema",
            "setCatalog",
            "isValid");

    private final boolean on;
    private final List<String> sent = new ArrayList<>();

    private Statements(boolean on) {
        this.on = on;
    }

    /** Writes down what is sent. */
    public static Statements counted() {
        return new Statements(true);
    }

    /** Leaves connections as they are. */
    public static Statements unwatched() {
        return new Statements(false);
    }

    /** What was sent since the last time. */
    List<String> take() {
        List<String> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    Connection watched(Connection connection) {
        return on
                ? proxy(Connection.class, connection, (method, arguments, answer) -> {
                    String name = method.getName();
                    if (OF_CONNECTION.contains(name)) {
                        sent.add(name);
                    }
                    return switch (name) {
                        case "prepareStatement" -> statement(PreparedStatement.class, answer, (String) arguments[0]);
                        case "createStatement" -> statement(Statement.class, answer, "");
                        default -> answer;
                    };
                })
                : connection;
    }

    private <T extends Statement> Object statement(Class<T> type, Object of, String sql) {
        return proxy(type, type.cast(of), (method, arguments, answer) -> {
            if (method.getName().startsWith("execute")) {
                sent.add(arguments != null && arguments.length > 0 ? (String) arguments[0] : sql);
            }
            return answer;
        });
    }

    /** Looks at a call that went well. */
    private interface Look {
        Object at(Method method, Object[] arguments, Object answer);
    }

    private static <T> T proxy(Class<T> type, T of, Look look) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return look.at(method, arguments, method.invoke(of, arguments));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
