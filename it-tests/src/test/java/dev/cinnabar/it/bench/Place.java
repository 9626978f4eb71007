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
public final class Place implements AutoCloseable {
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
    public Place(BenchDatabase database, String url, String jdbcUrl, Statements statements) throws SQLException {
        this.database = database;
        this.url = url;
        this.jdbcUrl = jdbcUrl;
        this.statements = statements;
        this.own = DriverManager.getConnection(jdbcUrl);
    }

    public BenchDatabase database() {
        return database;
    }

    /** The address in Cinnabar's form. */
    public String url() {
        return url;
    }

    /** The address for the driver, with the option that a careful programmer gives it. */
    String jdbcUrl() {
        String mark = jdbcUrl.contains("?") ? "&" : "?";
        return database.isServer() ? jdbcUrl + mark + "reWriteBatchedInserts=true" : jdbcUrl;
    }

    /** A new connection for a contender. */
    public Connection connect(Properties properties) throws SQLException {
        return statements.watched(DriverManager.getConnection(jdbcUrl(), properties));
    }

    Statements statements() {
        return statements;
    }

    public void create() throws SQLException {
        Content.create(own, database);
    }

    /** Takes away what a case has inserted. */
    public void empty() throws SQLException {
        try (Statement statement = own.createStatement()) {
            for (String table : Content.FILLED) {
                statement.execute((database.isServer() ? "truncate table " : "delete from ") + table);
            }
        }
    }

    /** Whether there is a customer of that id and name. */
    public boolean hasCustomer(long id, String name) throws SQLException {
        return number("select count(*) from customer where id = " + id + " and name = '" + name + "'") == 1;
    }

    /** One number of a query. */
    public long number(String sql) throws SQLException {
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
