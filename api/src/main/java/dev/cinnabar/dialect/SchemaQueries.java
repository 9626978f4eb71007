package dev.cinnabar.dialect;

import dev.cinnabar.error.TrustedSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a reader's queries; whatever varies is a parameter. */
public final class SchemaQueries {
    private SchemaQueries() {}

    /** What a row becomes. */
    @FunctionalInterface
    public interface FromRow<X> {
        X read(ResultSet row) throws SQLException;
    }

    /** All rows of a query. */
    public static <X> List<X> list(
            Connection connection, @TrustedSql String sql, FromRow<X> fromRow, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<X> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(fromRow.read(rows));
                }
                return all;
            }
        }
    }
}
