package dev.cinnabar.it.orm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqliteLedSessionTest extends LedSessionContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Override
    String leadersUrl() {
        return jdbcUrl() + "?foreign_keys=true";
    }

    @Test
    void connectionWithoutForeignKeys_isRefused() throws SQLException {
        try (Connection careless = DriverManager.getConnection(jdbcUrl())) {
            careless.setAutoCommit(false);

            assertThatThrownBy(() -> sessions.join(careless, TransactionOptions.USUAL))
                    .hasMessageContaining("foreign_keys=true");
        }
    }
}
