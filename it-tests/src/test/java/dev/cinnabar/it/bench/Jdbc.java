package dev.cinnabar.it.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Where work on JDBC by hand has its connections and statements from. Confined to one thread. */
public abstract class Jdbc implements AutoCloseable {
    public static final int AT_A_TIME = 1_000;

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work {
        long on(Connection connection) throws SQLException;
    }

    /** Binds a row to a statement. */
    @FunctionalInterface
    public interface Binder<R> {
        void bind(PreparedStatement statement, R row) throws SQLException;
    }

    abstract Connection take() throws SQLException;

    abstract void giveBack(Connection connection) throws SQLException;

    /** A statement, which {@link #done} takes back. */
    public abstract PreparedStatement prepare(Connection connection, String sql) throws SQLException;

    /** A statement has been used. */
    public abstract void done(PreparedStatement statement) throws SQLException;

    /** Inserts a customer in a transaction of its own, and gives its id. */
    public abstract long insertOne(NewCustomer customer) throws SQLException;

    @Override
    public abstract void close() throws SQLException;

    public final long inTransaction(Work work) throws SQLException {
        Connection connection = take();
        try {
            connection.setAutoCommit(false);
            long answer = work.on(connection);
            connection.commit();
            return answer;
        } finally {
            connection.setAutoCommit(true);
            giveBack(connection);
        }
    }

    public final long reading(Work work) throws SQLException {
        Connection connection = take();
        try {
            return work.on(connection);
        } finally {
            giveBack(connection);
        }
    }

    /** Sends a statement for each row, a thousand at a time, and gives how many rows they changed in all, as far as the driver tells. */
    public final <R> long batch(Connection connection, String sql, List<R> rows, Binder<R> binder) throws SQLException {
        PreparedStatement statement = prepare(connection, sql);
        long count = 0;
        for (int i = 0; i < rows.size(); i++) {
            binder.bind(statement, rows.get(i));
            statement.addBatch();
            if ((i + 1) % AT_A_TIME == 0 || i == rows.size() - 1) {
                count += sum(statement.executeBatch());
            }
        }
        done(statement);
        return count;
    }

    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
