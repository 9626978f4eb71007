package dev.cinnabar.engine.pool;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements that were used last on one connection, for drivers that keep none: preparing is half the cost of a short query. A
 * statement that is in use is not in here, so that one text can run twice at a time. Confined to the connection's user.
 */
final class StatementCache {
    private static final int KEPT = 200;
    private static final int LONGEST = 20_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    StatementCache(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement take(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    /**
     * Keeps a statement for the next time.
     *
     * @param heavy whether its values are worth the call that lets go of them
     */
    void giveBack(String sql, PreparedStatement statement, boolean heavy) throws SQLException {
        if (statement.isClosed()) {
            return;
        }
        if (sql.length() > LONGEST || idle.containsKey(sql)) {
            statement.close();
            return;
        }
        if (heavy) {
            statement.clearParameters();
        }
        idle.put(sql, statement);
        if (idle.size() > KEPT) {
            closeEldest();
        }
    }

    private void closeEldest() throws SQLException {
        String eldest = idle.keySet().iterator().next();
        PreparedStatement statement = idle.remove(eldest);
        if (statement != null) {
            statement.close();
        }
    }

    void close() throws SQLException {
        List<PreparedStatement> all = new ArrayList<>(idle.values());
        idle.clear();
        for (PreparedStatement statement : all) {
            statement.close();
        }
    }
}
