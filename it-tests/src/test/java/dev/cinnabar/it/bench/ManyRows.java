package dev.cinnabar.it.bench;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * An INSERT of many rows in one statement, as an expert writes it: arrays on PostgreSQL, several VALUES on SQLite. Confined to one thread.
 *
 * @param into the table with its columns in parentheses
 */
public record ManyRows<R>(Jdbc jdbc, BenchDatabase database, String into, List<Value<R>> values) {
    private static final int ROWS_OF_A_STATEMENT = 250;

    /**
     * What a row has for a column.
     *
     * @param type the column's, as PostgreSQL calls it
     */
    public record Value<R>(String type, Function<R, Object> of) {
        public static <R> Value<R> text(Function<R, Object> of) {
            return new Value<>("varchar", of);
        }

        public static <R> Value<R> number(Function<R, Object> of) {
            return new Value<>("bigint", of);
        }
    }

    /** Inserts all, and gives how many there were. */
    public long insert(Connection connection, List<R> rows) throws SQLException {
        long count = 0;
        int most = mostRows(rows.size());
        for (int from = 0; from < rows.size(); from += most) {
            count += statement(connection, rows.subList(from, Math.min(from + most, rows.size())), "")
                    .executeUpdate();
        }
        return count;
    }

    /** Inserts all, and gives their ids in the order of the rows. */
    public long[] insertReturningIds(Connection connection, List<R> rows) throws SQLException {
        long[] ids = new long[rows.size()];
        int most = mostRows(ids.length);
        for (int from = 0; from < ids.length; from += most) {
            PreparedStatement insert =
                    statement(connection, rows.subList(from, Math.min(from + most, ids.length)), " returning id");
            try (ResultSet keys = insert.executeQuery()) {
                for (int i = from; keys.next(); i++) {
                    ids[i] = keys.getLong(1);
                }
            }
        }
        return ids;
    }

    private int mostRows(int rows) {
        return database.isServer() ? rows : ROWS_OF_A_STATEMENT;
    }

    private PreparedStatement statement(Connection connection, List<R> rows, String end) throws SQLException {
        return database.isServer() ? ofArrays(connection, rows, end) : ofRows(connection, rows, end);
    }

    private PreparedStatement ofArrays(Connection connection, List<R> rows, String end) throws SQLException {
        String marks = values.stream().map(value -> "?::" + value.type() + "[]").collect(joining(", "));
        PreparedStatement insert =
                jdbc.prepare(connection, "insert into " + into + " select * from unnest(" + marks + ")" + end);
        for (int column = 0; column < values.size(); column++) {
            Value<R> value = values.get(column);
            Object[] all = new Object[rows.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = value.of().apply(rows.get(i));
            }
            insert.setArray(column + 1, connection.createArrayOf(value.type(), all));
        }
        return insert;
    }

    private PreparedStatement ofRows(Connection connection, List<R> rows, String end) throws SQLException {
        String marks = "(?" + ", ?".repeat(values.size() - 1) + ")";
        PreparedStatement insert = jdbc.prepare(
                connection, "insert into " + into + " values " + marks + (", " + marks).repeat(rows.size() - 1) + end);
        int parameter = 1;
        for (R row : rows) {
            for (Value<R> value : values) {
                insert.setObject(parameter++, value.of().apply(row));
            }
        }
        return insert;
    }
}
