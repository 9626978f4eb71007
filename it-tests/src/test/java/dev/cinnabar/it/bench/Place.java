package dev.cinnabar.it.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A filled database and the one way by which all contenders connect to it. Whoever made it has a connection of his own, which keeps
 * a database in memory alive. Confined to one thread.
 */
final class Place implements AutoCloseable {
    private final BenchDatabase database;
    private final String url;
    private final String jdbcUrl;
    private final Statements statements;
    private final Connection own;

    /**
     * Connects to a database.
     *
     * @param statements where what is sent is written down
     */
    Place(BenchDatabase database, String url, String jdbcUrl, Statements statements) throws SQLException {
        this.database = database;
        this.url = url;
        this.jdbcUrl = jdbcUrl;
        this.statements = statements;
        this.own = DriverManager.getConnection(jdbcUrl);
    }

    BenchDatabase database() {
        return database;
    }

    /** The address in Cinnabar's form. */
    String url() {
        return url;
    }

    /** The address for the driver, with the option that a careful programmer gives it. */
    String jdbcUrl() {
        String mark = jdbcUrl.contains("?") ? "&" : "?";
        return database.isServer() ? jdbcUrl + mark + "reWriteBatchedInserts=true" : jdbcUrl;
    }

    /** A new connection for a contender. */
    Connection connect(Properties properties) throws SQLException {
        return statements.watched(DriverManager.getConnection(jdbcUrl(), properties));
    }

    Statements statements() {
        return statements;
    }

    void create() throws SQLException {
        Content.create(own, database);
    }

    /** Takes the customers away that a case has inserted. */
    void empty() throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute((database.isServer() ? "truncate table " : "delete from ") + "customer");
        }
    }

    /** One number of a query. */
    long number(String sql) throws SQLException {
        try (Statement statement = own.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        own.close();
    }
}
