package dev.cinnabar.it.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.orm.Session;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import org.junit.jupiter.api.RepeatedTest;

/** Whatever a test did before, keys count from 1: a counter goes on where its transaction is rolled back. */
class MysqlEmptyingTest extends MapperContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @RepeatedTest(3)
    void keysCountFromOne_whenATestBeforeRolledBack() {
        try (Session session = sessions.open()) {
            Account account = new Account("rolled back", 1);
            session.add(account);
            session.flush();
            assertThat(account.getId()).isEqualTo(1);

            session.rollback();
        }
    }
}
