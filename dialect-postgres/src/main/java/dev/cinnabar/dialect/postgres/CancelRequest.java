package dev.cinnabar.dialect.postgres;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Asks the server to stop what a connection runs (PostgreSQL documentation, 53.2.8). The statement's own {@code cancel} sends the same; but
 * then the stopped call waits until the server has taken the request, up to ten seconds where the server stands still, even when its
 * connection has been closed. The driver is there at run time only, so that it is asked by reflection.
 */
final class CancelRequest {
    private CancelRequest() {}

    static void send(Statement running) throws SQLException {
        Connection connection = running.getConnection();
        try {
            Class<?> driver = Class.forName(
                    "org.postgresql.PGConnection", false, connection.getClass().getClassLoader());
            Method cancel = driver.getMethod("cancelQuery");
            cancel.invoke(connection.unwrap(driver));
        } catch (InvocationTargetException failure) {
            throw new SQLException("the request to stop was not sent", failure.getCause());
        } catch (ReflectiveOperationException otherDriver) {
            running.cancel();
        }
    }
}
