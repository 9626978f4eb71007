package dev.cinnabar.orm;

/**
 * A statement that a flush would send. Immutable.
 *
 * @param sql the statement for one row
 * @param rows for how many rows
 * @param reason why it is sent
 */
public record PlannedStatement(String sql, int rows, String reason) {
    @Override
    public String toString() {
        return sql + (rows > 1 ? " -- for " + rows + " rows: " : " -- ") + reason;
    }
}
