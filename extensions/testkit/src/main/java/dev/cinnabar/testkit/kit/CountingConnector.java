package dev.cinnabar.testkit.kit;

import dev.cinnabar.connect.Connector;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes connections that count how often their driver is told to roll back, by its method or in words. Thread-safe. */
final class CountingConnector implements Connector {
    private final AtomicInteger rollbacks = new AtomicInteger();

    int rollbacks() {
        return rollbacks.get();
    }

    @Override
    public Connection connect(String jdbcUrl, Properties properties) throws SQLException {
        Connection driver = DriverManager.getConnection(jdbcUrl, properties);
        return watched(Connection.class, driver);
    }

    private <T> T watched(Class<T> type, T of) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(of, method, arguments)));
    }

    private Object call(Object of, Method method, Object[] arguments) throws Throwable {
        boolean words = arguments != null && arguments.length > 0 && "ROLLBACK".equals(arguments[0]);
        if (words || method.getName().equals("rollback")) {
            rollbacks.incrementAndGet();
        }
        try {
            Object answer = method.invoke(of, arguments);
            return method.getName().equals("createStatement") ? watched(Statement.class, (Statement) answer) : answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
