package dev.cinnabar.engine.pool;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements that were used last on one connection, for drivers that keep none: preparing is half the cost of a short query. One that
 * is in use is lent to nobody else, so that one text can run twice at a time. Confined to the connection's user.
 */
final class StatementCache {
    private static final int KEPT = 200;
    private static final int LONGEST = 20_000;
    private static final float LOAD = 0.75f;

    private final Connection connection;
    private final Map<String, Kept> statements = new LinkedHashMap<>(16, LOAD, true); // the one used last is the last

    /** A statement that is kept, in use or not. */
    private static final class Kept {
        private final PreparedStatement statement;
        private boolean lent;

        private Kept(PreparedStatement statement) {
            this.statement = statement;
        }

        /** Whether it failed where it was used, and was closed instead of given back. */
        private boolean isLost() throws SQLException {
            return lent && statement.isClosed();
        }
    }

    StatementCache(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement take(String sql) throws SQLException {
        Kept kept = statements.get(sql);
        if (kept == null || kept.lent) {
            return connection.prepareStatement(sql);
        }
        kept.lent = true;
        return kept.statement;
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
        Kept kept = statements.get(sql);
        Kept own = kept != null && kept.statement == statement ? kept : null;
        if (own == null && (sql.length() > LONGEST || kept != null && !kept.isLost())) {
            statement.close();
            return;
        }
        if (heavy) {
            statement.clearParameters();
        }
        if (own == null) {
            keep(sql, statement);
        } else {
            own.lent = false;
        }
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        statements.put(sql, new Kept(statement));
        if (statements.size() > KEPT) {
            Iterator<Kept> all = statements.values().iterator();
            Kept eldest = all.next();
            all.remove();
            closeIdle(eldest);
        }
    }

    private static void closeIdle(Kept kept) throws SQLException {
        if (!kept.lent) {
            kept.statement.close();
        }
    }

    void close() throws SQLException {
        List<Kept> all = new ArrayList<>(statements.values());
        statements.clear();
        for (Kept kept : all) {
            closeIdle(kept);
        }
    }
}
