package dev.cinnabar.it.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool that an engine shares with others, such as a framework that leads transactions of its own. */
class SqliteSharedPoolTest {
    private TestDatabase database;
    private HikariDataSource pool;
    private Engine engine;

    @BeforeEach
    void open() {
        database = Databases.sqlite().fresh("shared-pool");
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setMaximumPoolSize(1); // so that the next one gets what the engine had
        engine = Engine.of(pool);
        engine.inTransaction(connection -> connection.executeRaw("CREATE TABLE notes (n INTEGER)"));
    }

    @AfterEach
    void close() {
        engine.close();
        pool.close();
        database.close();
    }

    @Test
    void connection_isAsItWas_whenAnEngineHadIt() throws SQLException {
        insertAsAFrameworkDoes();

        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void connection_isAsItWas_whenAnEngineGaveItUp() throws SQLException {
        try (Connection connection = engine.connect()) {
            connection.executeRaw("INSERT INTO notes VALUES (0)");
            connection.commit();
            connection.invalidate();
        }

        insertAsAFrameworkDoes();

        assertThat(notes()).isEqualTo(2);
    }

    private int notes() {
        try (Connection connection = engine.connect()) {
            return connection
                    .queryRaw("SELECT count(*) FROM notes")
                    .scalars(Integer.class)
                    .one();
        }
    }

    /** As whoever finds connections in autocommit, and leaves them so. */
    private void insertAsAFrameworkDoes() throws SQLException {
        try (java.sql.Connection jdbc = pool.getConnection();
                Statement statement = jdbc.createStatement()) {
            assertThat(jdbc.getAutoCommit()).isTrue();
            jdbc.setAutoCommit(false);
            statement.execute("INSERT INTO notes VALUES (1)");
            jdbc.commit();
            jdbc.setAutoCommit(true);
        }
    }
}
