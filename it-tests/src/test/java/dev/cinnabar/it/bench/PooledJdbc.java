package dev.cinnabar.it.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** JDBC as a careful programmer writes it: HikariCP, prepared statements, batches of a thousand, which the driver may rewrite. */
public final class PooledJdbc extends Jdbc {
    private final HikariDataSource pool;

    public PooledJdbc(Place place) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new PlaceSource(place));
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        this.pool = new HikariDataSource(config);
    }

    /** The pool, for a library that works on one. */
    public DataSource pool() {
        return pool;
    }

    @Override
    Connection take() throws SQLException {
        return pool.getConnection();
    }

    @Override
    void giveBack(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    @Override
    public void done(PreparedStatement statement) throws SQLException {
        statement.close();
    }

    @Override
    public long insertOne(NewCustomer customer) throws SQLException {
        return inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into customer(name, description) values (?, ?)", Statement.RETURN_GENERATED_KEYS)) {
                insert.setString(1, customer.name());
                insert.setString(2, customer.description());
                insert.executeUpdate();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    @Override
    public void close() {
        pool.close();
    }
}
