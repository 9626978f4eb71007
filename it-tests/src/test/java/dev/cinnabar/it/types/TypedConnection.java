package dev.cinnabar.it.types;

import dev.cinnabar.dialect.StandardTypes;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeAdapter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection of JDBC on which values travel by a dialect's types. */
record TypedConnection(Connection jdbc, StandardTypes types) implements AutoCloseable {
    void run(String sql) throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A table {@code sample (id, v)} of a type. */
    <T> TypeAdapter<T> createTable(SqlType<T> type) throws SQLException {
        TypeAdapter<T> adapter = types.adapter(type);
        run("DROP TABLE IF EXISTS sample");
        run("CREATE TABLE sample (id INTEGER, v " + adapter.ddl() + ")");
        return adapter;
    }

    <T> void insert(TypeAdapter<T> adapter, int id, @Nullable T value) throws SQLException {
        try (PreparedStatement insert =
                jdbc.prepareStatement("INSERT INTO sample VALUES (" + id + ", " + adapter.placeholder() + ")")) {
            if (value == null) {
                adapter.bindNull(new JdbcBinds(insert), 1);
            } else {
                adapter.bind(new JdbcBinds(insert), 1, value);
            }
            insert.executeUpdate();
        }
    }

    <T> void insertAll(TypeAdapter<T> adapter, List<T> values) throws SQLException {
        jdbc.setAutoCommit(false);
        try (PreparedStatement insert =
                jdbc.prepareStatement("INSERT INTO sample VALUES (?, " + adapter.placeholder() + ")")) {
            for (int id = 0; id < values.size(); id++) {
                insert.setInt(1, id);
                adapter.bind(new JdbcBinds(insert), 2, values.get(id));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        jdbc.commit();
        jdbc.setAutoCommit(true);
    }

    <T> @Nullable T read(TypeAdapter<T> adapter, int id) throws SQLException {
        return query(adapter, "SELECT v FROM sample WHERE id = " + id);
    }

    <T> void readAll(TypeAdapter<T> adapter, String sql, Consumer<@Nullable T> consumer) throws SQLException {
        try (Statement statement = jdbc.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                consumer.accept(adapter.read(new JdbcColumns(rows), 1));
            }
        }
    }

    /** The first column of the only row. */
    <T> @Nullable T query(TypeAdapter<T> adapter, String sql) throws SQLException {
        try (Statement statement = jdbc.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return adapter.read(new JdbcColumns(rows), 1);
        }
    }

    /** The same for a query with one parameter. */
    <T, P> @Nullable T query(TypeAdapter<T> adapter, String sql, TypeAdapter<P> parameter, P value)
            throws SQLException {
        try (PreparedStatement statement = jdbc.prepareStatement(sql)) {
            parameter.bind(new JdbcBinds(statement), 1, value);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return adapter.read(new JdbcColumns(rows), 1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        jdbc.close();
    }
}
