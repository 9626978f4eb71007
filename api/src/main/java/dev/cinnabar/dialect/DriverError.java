package dev.cinnabar.dialect;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A driver's error and the circumstances under which it came: what an {@link ErrorClassifier} judges. Immutable.
 *
 * @param message the driver's own, which may hold values
 * @param cause the driver's exception
 * @param sql the statement with placeholders
 * @param cancelled whether the caller had asked to stop the statement
 * @param revealValues whether the driver's message and exception may be shown as they are
 */
public record DriverError(
        @Nullable String sqlState,
        int vendorCode,
        String message,
        @Nullable Throwable cause,
        Phase phase,
        @Nullable String sql,
        boolean cancelled,
        boolean revealValues) {

    /** What was going on when the error came: it decides what a broken connection means. */
    public enum Phase {
        /** Making a connection: nothing has been sent. */
        CONNECT,
        /** A statement in an open transaction: without its commit nothing lasts. */
        TRANSACTION,
        /** A statement that commits itself: it may have happened. */
        AUTOCOMMIT,
        /** The commit itself. */
        COMMIT
    }

    /** The error of a statement in a transaction; of a batch, that of the row that failed. */
    public static DriverError of(SQLException exception) {
        SQLException first = first(exception);
        String message = first.getMessage() == null ? "" : first.getMessage();
        return new DriverError(
                first.getSQLState(), first.getErrorCode(), message, first, Phase.TRANSACTION, null, false, false);
    }

    private static SQLException first(SQLException exception) {
        if (exception instanceof BatchUpdateException) {
            if (exception.getNextException() != null) {
                return exception.getNextException();
            }
            if (exception.getCause() instanceof SQLException row) {
                return row;
            }
        }
        return exception;
    }

    public DriverError during(Phase phase) {
        return new DriverError(sqlState, vendorCode, message, cause, phase, sql, cancelled, revealValues);
    }

    /** The statement that failed, with placeholders for its values. */
    public DriverError running(String sql) {
        return new DriverError(sqlState, vendorCode, message, cause, phase, sql, cancelled, revealValues);
    }

    /** The caller had asked to stop the statement. */
    public DriverError afterCancel() {
        return new DriverError(sqlState, vendorCode, message, cause, phase, sql, true, revealValues);
    }

    /** The driver's message and exception are to be shown as they are, values and all. */
    public DriverError withValues() {
        return new DriverError(sqlState, vendorCode, message, cause, phase, sql, cancelled, true);
    }
}
