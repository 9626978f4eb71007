package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.TransactionFailedException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.DatabaseServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Transactions behave alike on every database. */
abstract class TransactionContract extends ConnectContract {
    TransactionContract(DatabaseServer server) {
        super(server);
    }

    @BeforeEach
    void emptyTable() {
        empty();
    }

    static Insert<Table> person(int id, String name) {
        return insert(PEOPLE).set(ID, id).set(NAME, name);
    }

    @Test
    void connection_keepsNothing_whenItIsClosedWithoutCommit() throws SQLException {
        try (Connection connection = engine().connect()) {
            connection.execute(person(1, "ada"));
        }

        assertThat(rowsSeenFromOutside()).isZero();
    }

    @Test
    void commit_keepsWhatWasDoneAndTheNextStatementBeginsAnew() throws SQLException {
        try (Connection connection = engine().connect()) {
            connection.execute(person(1, "ada"));
            connection.commit();
            connection.execute(person(2, "bob"));
        }

        assertThat(rowsSeenFromOutside()).isEqualTo(1);
    }

    @Test
    void inTransaction_rollsBackAndLetsTheExceptionOut_whenTheWorkThrows() throws SQLException {
        IllegalStateException mine = new IllegalStateException("mine");

        assertThatThrownBy(() -> engine().inTransaction(connection -> {
                    connection.execute(person(1, "ada"));
                    throw mine;
                }))
                .isSameAs(mine);

        assertThat(rowsSeenFromOutside()).isZero();
    }

    @Test
    @Tag("REL-10")
    void transaction_isFailedAndSendsNothing_afterAnError() {
        List<String> sent = new ArrayList<>();
        try (Connection connection = engine().connect();
                var listening = engine().events().on(BeforeExecute.class, event -> sent.add(event.sql()))) {
            connection.execute(person(1, "ada"));
            assertThatThrownBy(() -> connection.execute(person(1, "bob"))).isInstanceOf(IntegrityException.class);
            sent.clear();

            assertThatThrownBy(() -> connection.execute(person(2, "eve")))
                    .isInstanceOf(TransactionFailedException.class)
                    .hasCauseInstanceOf(IntegrityException.class);
            assertThatThrownBy(
                            () -> connection.execute(select(PEOPLE.column(ID))).all())
                    .isInstanceOf(TransactionFailedException.class);
            assertThatThrownBy(connection::commit).isInstanceOf(TransactionFailedException.class);

            assertThat(sent).isEmpty();
            assertThat(listening).isNotNull();
        }
    }

    @Test
    @Tag("REL-11")
    void commit_throws_whenAStatementOfTheTransactionFailed() throws SQLException {
        try (Connection connection = engine().connect()) {
            Transaction transaction = connection.begin();
            connection.execute(person(1, "ada"));
            assertThatThrownBy(() -> connection.execute(person(2, "ada"))).isInstanceOf(IntegrityException.class);

            assertThatThrownBy(transaction::commit).isInstanceOf(TransactionFailedException.class);
            assertThat(transaction.state()).isEqualTo(Transaction.State.FAILED);
            transaction.rollback();
        }

        assertThat(rowsSeenFromOutside()).isZero();
    }

    @Test
    void savepoint_clearsTheFailure_whenItIsRolledBack() throws SQLException {
        engine().inTransaction(connection -> {
            connection.execute(person(1, "ada"));
            assertThatThrownBy(() -> connection.inTransaction(inner -> {
                        inner.execute(person(2, "bob"));
                        inner.execute(person(3, "ada"));
                    }))
                    .isInstanceOf(IntegrityException.class);
            connection.execute(person(4, "eve"));
        });

        assertThat(rowsSeenFromOutside()).isEqualTo(2);
    }

    @Test
    void savepoints_nestFiftyDeep() throws SQLException {
        engine().inTransaction(connection -> nest(connection, 1, 50));

        assertThat(rowsSeenFromOutside()).isEqualTo(25);
    }

    /** Every second level is undone, the levels within it kept or undone before. */
    private static void nest(Connection connection, int level, int deepest) {
        if (level > deepest) {
            return;
        }
        Transaction savepoint = connection.nested();
        connection.execute(person(level, "person " + level));
        if (level % 2 == 0) {
            savepoint.rollback();
            nest(connection, level + 1, deepest);
        } else {
            nest(connection, level + 1, deepest);
            savepoint.commit();
        }
    }

    @Test
    @Tag("REL-17")
    void isolationAndReadOnly_areUsualAgain_atTheNextCheckout() {
        Isolation usual = engine().dialect().session().defaultIsolation();

        for (int i = 0; i < 1_000; i++) {
            try (Connection connection = engine().connect()) {
                assertThat(connection.isolation()).isEqualTo(usual);
                assertThat(connection.isReadOnly()).isFalse();
                change(connection, i % 3);
            }
            if (i % 100 == 0) {
                engine().inTransaction(connection -> connection.execute(person(1, "ada")));
                empty();
            }
        }
    }

    private static void change(Connection connection, int how) {
        switch (how) {
            case 0 -> connection.isolation(Isolation.SERIALIZABLE);
            case 1 -> connection.readOnly(true);
            default -> connection.isolation(Isolation.AUTOCOMMIT);
        }
        connection.execute(select(PEOPLE.column(ID))).all();
    }

    @Test
    void autocommit_keepsEachStatement() throws SQLException {
        try (Connection connection = engine().connect()) {
            connection.isolation(Isolation.AUTOCOMMIT);
            connection.execute(person(1, "ada"));

            assertThat(connection.isInTransaction()).isFalse();
        }

        assertThat(rowsSeenFromOutside()).isEqualTo(1);
    }

    @Test
    void readOnly_refusesWritesBeforeTheyAreSent() {
        try (Connection connection = engine().connect()) {
            connection.readOnly(true);

            assertThatThrownBy(() -> connection.execute(person(1, "ada")))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("only reads");
        }
    }

    @Test
    void readOnly_isKeptByTheDatabase_whereTheTextIsAPersons() {
        TransactionOptions reading = TransactionOptions.USUAL.withReadOnly(true);

        assertThatThrownBy(() ->
                        engine().callInTransaction(reading, connection -> connection.executeRaw("DELETE FROM people")))
                .isInstanceOf(dev.cinnabar.error.DatabaseException.class);
        engine().inTransaction(connection -> connection.execute(person(1, "ada")));
    }

    @Test
    void isolation_isRefusedByName_whenTheDatabaseDoesNotHaveIt() {
        assertThatThrownBy(() -> builder().isolation("chaos")).hasMessageContaining("SERIALIZABLE");
    }

    @Test
    void begin_isRefused_whenATransactionIsOpen() {
        try (Connection connection = engine().connect()) {
            connection.begin();

            assertThatThrownBy(connection::begin)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("nested()");
        }
    }
}
