package dev.cinnabar.it.injection;

import dev.cinnabar.connect.Connector;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Makes the driver's own connections, and writes down each SQL text that the driver is given on them. */
final class HeardConnections implements Connector {
    private static final Set<String> SPEAKING = Set.of(
            "prepareStatement",
            "prepareCall",
            "nativeSQL",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "addBatch");

    final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public Connection connect(String jdbcUrl, Properties properties) throws SQLException {
        return listened(Connection.class, DriverManager.getConnection(jdbcUrl, properties));
    }

    private <T> T listened(Class<T> type, T to) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, arguments) -> call(to, called, arguments)));
    }

    private @Nullable Object call(Object on, Method called, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments[0] instanceof String sql && SPEAKING.contains(called.getName())) {
            heard.add(sql);
        }
        try {
            Object made = called.invoke(on, arguments);
            return called.getName().equals("createStatement") ? listened(Statement.class, (Statement) made) : made;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
