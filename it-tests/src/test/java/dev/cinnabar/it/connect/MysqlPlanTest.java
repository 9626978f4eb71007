package dev.cinnabar.it.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.error.DataException;
import dev.cinnabar.testkit.server.Databases;
import org.junit.jupiter.api.Test;

/**
 * MySQL turns values into the character set that a column had when the statement was prepared. Each test has a table of its own: what a
 * statement was prepared for once stays with it, also where it is prepared anew for another table of that name.
 */
class MysqlPlanTest extends ConnectContract {
    private static final String WIDE = "ваниль";

    MysqlPlanTest() {
        super(Databases.mysql());
    }

    private void createNarrow(String table) {
        engine().executeRaw("CREATE TABLE " + table + " (word VARCHAR(10) CHARACTER SET ascii)");
    }

    private void widen(String table) {
        engine().executeRaw("ALTER TABLE " + table + " MODIFY word VARCHAR(10) CHARACTER SET utf8mb4");
    }

    private static void insert(Connection connection, String table, String word) {
        connection.executeRaw("INSERT INTO " + table + " VALUES (?)", word);
    }

    @Test
    void textThatTheColumnTakesByNow_isWritten_byAStatementFromBefore() {
        createNarrow("seconds");
        try (Connection connection = engine().connect()) {
            insert(connection, "seconds", "plain");
            connection.commit();
            widen("seconds");

            insert(connection, "seconds", WIDE);

            assertThat(connection
                            .queryRaw("SELECT word FROM seconds")
                            .scalars(String.class)
                            .all())
                    .containsExactlyInAnyOrder("plain", WIDE);
        }
    }

    @Test
    void statementFromBefore_isNotKept_whereItFailedBehindOthers() {
        createNarrow("later");
        try (Connection connection = engine().connect()) {
            insert(connection, "later", "plain");
            connection.commit();
            widen("later");
            connection.executeRaw("DELETE FROM later");
            assertThatThrownBy(() -> insert(connection, "later", WIDE)).isInstanceOf(DataException.class);
            connection.rollback();

            connection.executeRaw("DELETE FROM later");
            insert(connection, "later", WIDE);

            assertThat(connection
                            .queryRaw("SELECT word FROM later")
                            .scalars(String.class)
                            .all())
                    .containsExactly(WIDE);
        }
    }

    @Test
    void textThatTheColumnCannotTake_isBadData() {
        createNarrow("refusing");
        try (Connection connection = engine().connect()) {
            assertThatThrownBy(() -> insert(connection, "refusing", WIDE)).isInstanceOf(DataException.class);
        }
    }
}
