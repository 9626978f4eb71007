package dev.cinnabar.it.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** JDBC as a careful programmer writes it: HikariCP, prepared statements, batches of a thousand, which the driver may rewrite. */
final class PlainContender extends JdbcContender {
    private final HikariDataSource pool;

    PlainContender(Place place) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new PlaceSource(place));
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        this.pool = new HikariDataSource(config);
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
    PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    @Override
    void done(PreparedStatement statement) throws SQLException {
        statement.close();
    }

    @Override
    public void close() {
        pool.close();
    }
}
