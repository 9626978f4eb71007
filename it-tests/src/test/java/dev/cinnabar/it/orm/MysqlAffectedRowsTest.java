package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows that match count, whether an update changed them or not. */
class MysqlAffectedRowsTest extends MapperContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Test
    @Tag("REL-34")
    void countingOfChangedRowsAlone_isRefused() {
        assertThatThrownBy(() -> Engine.create("mysql://u:p@localhost/d?useAffectedRows=true"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("useAffectedRows");
        save(new Account("ada", 1));

        sessions.inTransaction(session -> assertThat(session.execute(
                                update(Account.class).set(Account.BALANCE, 1).where(Account.OWNER.eq("ada")))
                        .rowCount())
                .isEqualTo(1));
    }
}
