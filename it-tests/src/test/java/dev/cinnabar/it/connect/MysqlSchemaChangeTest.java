package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.testkit.server.Databases;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** MySQL commits an open transaction when its schema changes: not behind anybody's back. */
class MysqlSchemaChangeTest extends ConnectContract {
    MysqlSchemaChangeTest() {
        super(Databases.mysql());
    }

    @Test
    @Tag("REL-15")
    void schemaChange_isRefused_whileTheTransactionHasWorkInIt() throws SQLException {
        var step = new SchemaOperation.ExecuteSql("CREATE TABLE other (x INTEGER)", "DROP TABLE other");
        try (Connection connection = engine().connect()) {
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));

            assertThatThrownBy(() -> connection.apply(List.of(step)))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("commits an open transaction");
        }

        assertThat(rowsSeenFromOutside()).isZero();
    }
}
