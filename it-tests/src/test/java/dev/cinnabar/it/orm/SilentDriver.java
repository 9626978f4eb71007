package dev.cinnabar.it.orm;

import dev.cinnabar.connect.Connector;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A real driver that does not tell how many rows each set of a batch changed, as JDBC allows and some do. Shared by all threads. */
final class SilentDriver implements Connector {
    private volatile boolean silent = true;

    /** From now on it tells, or does not. */
    void silent(boolean on) {
        silent = on;
    }

    @Override
    public Connection connect(String jdbcUrl, Properties properties) throws SQLException {
        Connection real = DriverManager.getConnection(jdbcUrl, properties);
        return around(Connection.class, (method, arguments) -> {
            Object answer = called(real, method, arguments);
            return answer instanceof PreparedStatement statement ? batching(statement) : answer;
        });
    }

    private PreparedStatement batching(PreparedStatement real) {
        return around(PreparedStatement.class, (method, arguments) -> {
            Object answer = called(real, method, arguments);
            if (silent && answer instanceof int[] counts) {
                Arrays.fill(counts, Statement.SUCCESS_NO_INFO);
            }
            return answer;
        });
    }

    /** What is done with a call. */
    private interface Calls {
        @Nullable
        Object answer(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T around(Class<T> type, Calls calls) {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> calls.answer(method, arguments);
        };
        return type.cast(Proxy.newProxyInstance(SilentDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object called(Object real, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }
}
