package dev.cinnabar.engine.pool;

import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.StandardErrorClassifier;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A question about the database behind a DataSource, put to one connection that is then given back. */
@FunctionalInterface
public interface SourceQuestion<T> {
    T ask(DatabaseMetaData description) throws SQLException;

    static <T> T answered(DataSource source, SourceQuestion<T> question) {
        try (Connection connection = source.getConnection()) {
            return question.ask(connection.getMetaData());
        } catch (SQLException failure) {
            throw new StandardErrorClassifier().classify(DriverError.of(failure).during(DriverError.Phase.CONNECT));
        }
    }
}
