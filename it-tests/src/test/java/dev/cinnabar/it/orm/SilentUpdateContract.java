package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.Retries;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.Retry;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same on databases where updates of many rows are sent as the driver's batch. */
abstract class SilentUpdateContract extends SilentBatchContract {
    private void pay(int balance) {
        sessions.inTransaction(session -> all(session).forEach(account -> account.setBalance(balance)));
    }

    private void assertAll(int balance, int version) {
        sessions.inTransaction(session -> assertThat(all(session)).hasSize(ROWS).allSatisfy(account -> {
            assertThat(account.getBalance()).isEqualTo(balance);
            assertThat(account.getVersion()).isEqualTo(version);
        }));
    }

    @Test
    @Tag("REL-33")
    void unit_isCommittedWithRightVersions_andItsRowsSentOneByOne() {
        pay(2);

        assertAll(2, 2);
        assertThat(sentOf("UPDATE")).isEqualTo(1 + ROWS);
        sent.clear();

        pay(3);

        assertAll(3, 3);
        assertThat(sentOf("UPDATE")).isEqualTo(ROWS);
    }

    @Test
    @Tag("REL-33")
    void staleRow_isFoundAmongManyThatAreUpdated_inTheFirstUnit() {
        assertMissed((session, account) -> account.setBalance(7));
    }

    @Test
    @Tag("REL-33")
    void staleRow_isFoundAmongManyThatAreUpdated_onceTheDriverIsKnown() {
        pay(1);
        pay(2);

        assertMissed((session, account) -> account.setBalance(7));
    }

    @Test
    @Tag("REL-33")
    void driverThatTellsAtFirst_andNotLater_failsOneUnit_whichMayBeDoneAgain() {
        driver.silent(false);
        pay(2);
        driver.silent(true);

        assertThatThrownBy(() -> pay(3)).isInstanceOfSatisfying(DatabaseException.class, withheld -> {
            assertThat(withheld.code()).isEqualTo(ErrorCode.COUNTS_WITHHELD);
            assertThat(withheld.retry()).isEqualTo(Retry.SAFE);
        });

        assertAll(2, 2);
        pay(3);
        assertAll(3, 3);
    }

    @Test
    void retries_getOverADriverThatTellsNoMore() {
        driver.silent(false);
        pay(2);
        driver.silent(true);

        long changed = Retries.USUAL.call(engine, (connection, attempt) -> raised(connection) + 1_000L * attempt);

        assertThat(changed).isEqualTo(2_000 + ROWS);
    }

    /** By how many rows a change for each of them was counted. */
    private long raised(Connection connection) {
        List<Long> ids = connection.execute(select(Account.ID)).all();
        return connection
                .execute(
                        update(Account.class)
                                .set(Account.BALANCE, 9)
                                .where(Account.OWNER.eq("owner"), Account.ID.eq(parameter("row", Types.BIGINT))),
                        ids.stream().map(id -> Map.of("row", id)).toList())
                .rowCount();
    }

    @Test
    void batchThatCommitsItself_isToldToBeWritten() {
        try (Engine committing = Engine.builder(url)
                        .connector(driver)
                        .isolation(Isolation.AUTOCOMMIT)
                        .build();
                Connection connection = committing.connect()) {
            assertThatThrownBy(() -> raised(connection)).isInstanceOfSatisfying(DatabaseException.class, withheld -> {
                assertThat(withheld.code()).isEqualTo(ErrorCode.COUNTS_WITHHELD);
                assertThat(withheld.retry()).isEqualTo(Retry.UNKNOWN);
            });

            assertThat(raised(connection)).isEqualTo(ROWS);
        }
        assertAll(9, 1);
    }
}
