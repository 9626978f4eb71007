package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.SavepointSet;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.it.connect.LoggedLines;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.JoinMode;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.sql.Condition;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the transactions of a session begin and end. */
abstract class SessionTransactionContract extends MapperContract {
    @Test
    @Tag("SESSION-20")
    void withoutAutobegin_nothingIsSentBeforeBegin() {
        save(new Item("a"));

        try (Session session = sessions.withAutobegin(false).open()) {
            refuses(ErrorCode.TRANSACTION_STATE, () -> session.find(Item.class, 1L));
            refuses(ErrorCode.TRANSACTION_STATE, () -> session.execute(select(Item.class)));
            refuses(ErrorCode.TRANSACTION_STATE, session::connection);
            assertThat(sent).isEmpty();
            try (Transaction transaction = session.begin()) {
                assertThat(session.execute(select(Item.class)).all()).hasSize(1);
                transaction.commit();
            }
            refuses(ErrorCode.TRANSACTION_STATE, () -> session.execute(select(Item.class)));
        }
    }

    @Test
    @Tag("SESSION-21")
    void settingAnAttribute_isWorkForACommit() {
        Item item = new Item("a");
        save(item);

        try (Session session = sessions.open()) {
            Item found = session.get(Item.class, item.getId());
            session.commit();
            assertThat(session.isInTransaction()).isFalse();
            found.setName("b");
            assertThat(session.isInTransaction()).isTrue();
            session.rollback();
            assertThat(session.isInTransaction()).isFalse();
            assertThat(found.getName()).isEqualTo("a");
        }
    }

    @Test
    @Tag("TX-01")
    void commit_forgetsValues_whereTheFactorySaysSo() {
        Item item = new Item("a");
        save(item);

        try (Session session = sessions.withExpireOnCommit(true).open();
                Session usual = sessions.open()) {
            Item found = session.get(Item.class, item.getId());
            Item kept = usual.get(Item.class, item.getId());
            session.commit();
            usual.commit();
            sessions.inTransaction(other -> other.get(Item.class, item.getId()).setName("b"));
            assertThat(found.getName()).isEqualTo("b");
            assertThat(kept.getName()).isEqualTo("a");
        }
    }

    @Test
    @Tag("TX-08")
    void releasedSavepoint_forgetsNothing() {
        Account account = account("ada");

        try (Session session = sessions.withExpireOnCommit(true).open()) {
            Account found = session.get(Account.class, account.getId());
            session.inNested(same -> found.setBalance(2));
            sent.clear();
            assertThat(found.getBalance()).isEqualTo(2);
            assertThat(found.getVersion()).isEqualTo(2);
            assertThat(sent).isEmpty();
            assertThat(session.execute(select(Account.BALANCE)).one()).isEqualTo(2);
            assertThat(sent).hasSize(1);
        }
    }

    @Test
    @Tag("TX-11")
    void savepoint_undoesWhatStatementsDidToObjects() {
        savepointUndoes(Account.OWNER.eq("ada"));
    }

    @Test
    @Tag("TX-11")
    void savepoint_undoesWhatStatementsDidToObjects_thatTheDatabaseWasAskedFor() {
        save(new Shelf("ada"));

        savepointUndoes(Account.OWNER.in(select(Shelf.NAME)));
    }

    private void savepointUndoes(Condition isOfAda) {
        Account account = account("ada");
        Account clean = account("bob");

        try (Session session = sessions.open()) {
            Account found = session.get(Account.class, account.getId());
            Account untouched = session.get(Account.class, clean.getId());
            Transaction updated = session.nested();
            session.execute(update(Account.class).set(Account.BALANCE, 5).where(isOfAda));
            assertThat(found.getBalance()).isEqualTo(5);
            updated.rollback();
            assertThat(found.getBalance()).isEqualTo(1);
            Transaction deleted = session.nested();
            session.execute(delete(Account.class).where(isOfAda));
            assertThat(session.contains(found)).isFalse();
            deleted.rollback();
            sent.clear();
            assertThat(session.contains(found)).isTrue();
            assertThat(session.get(Account.class, account.getId())).isSameAs(found);
            assertThat(untouched.getBalance()).isEqualTo(1);
            assertThat(sent).isEmpty();
        }
    }

    @Test
    @Tag("TX-15")
    void begin_isRefused_whereATransactionIsOpen() {
        try (Session session = sessions.open()) {
            try (Transaction transaction = session.begin()) {
                refuses(ErrorCode.TRANSACTION_STATE, session::begin);
                assertThat(transaction.isOpen()).isTrue();
            }
            session.add(new Item("a"));
            session.flush();
            refuses(ErrorCode.TRANSACTION_STATE, session::begin);
        }
    }

    @Test
    @Tag("TX-16")
    void blockWhoseTransactionIsOver_takesNothingMore() {
        try (Session session = sessions.open()) {
            try (Transaction transaction = session.begin()) {
                session.add(new Item("a"));
                session.commit();
                assertThat(transaction.state()).isEqualTo(Transaction.State.COMMITTED);
                refuses(ErrorCode.TRANSACTION_STATE, () -> session.execute(select(Item.class)));
                refuses(ErrorCode.TRANSACTION_STATE, transaction::commit);
                refuses(ErrorCode.TRANSACTION_STATE, transaction::rollback);
            }
            try (Transaction transaction = session.begin()) {
                session.rollback();
                assertThat(transaction.state()).isEqualTo(Transaction.State.ROLLED_BACK);
                refuses(ErrorCode.TRANSACTION_STATE, () -> session.execute(select(Item.class)));
            }
            assertThat(session.execute(select(Item.class)).all()).hasSize(1);
        }
    }

    @Test
    void transactionThatIsClosedOpen_isRolledBack() {
        try (Session session = sessions.open()) {
            try (Transaction transaction = session.begin()) {
                session.add(new Item("a"));
                session.flush();
                assertThat(transaction.isOpen()).isTrue();
            }
            assertThat(session.execute(select(Item.class)).all()).isEmpty();
        }
    }

    @Test
    @Tag("TX-21")
    void isolation_isRefused_whereTheConnectionIsInUse() {
        try (Session session = sessions.open()) {
            session.add(new Item("a"));
            session.flush();
            refuses(ErrorCode.TRANSACTION_STATE, () -> session.connection().isolation(Isolation.SERIALIZABLE));
        }
    }

    private long rows(Connection connection) {
        return connection.execute(select(count()).from(Item.class)).one();
    }

    @Test
    @Tag("TX-22")
    void joinMode_saysWhatTheEndsOfASessionMean() {
        SessionFactory plain = SessionFactory.of(engine);
        try (Connection connection = engine.connect()) {
            connection.begin();
            addAndCommit(plain.open(connection, JoinMode.ROLLBACK_ONLY), "a");
            assertThat(connection.isInTransaction()).isTrue();
            addAndRollBack(plain.open(connection, JoinMode.ROLLBACK_ONLY));
            assertThat(connection.isInTransaction()).isFalse();
            assertThat(rows(connection)).isZero();
            connection.rollback();

            connection.begin();
            addAndCommit(plain.open(connection, JoinMode.CONTROL_FULLY), "b");
            assertThat(connection.isInTransaction()).isFalse();
            connection.begin();
            addAndRollBack(plain.open(connection, JoinMode.CONTROL_FULLY));
            assertThat(connection.isInTransaction()).isFalse();

            connection.begin();
            addAndCommit(plain.open(connection, JoinMode.SAVEPOINT), "c");
            addAndRollBack(plain.open(connection, JoinMode.SAVEPOINT));
            assertThat(rows(connection)).isEqualTo(2);
            connection.rollback();
            assertThat(rows(connection)).isEqualTo(1);
        }
    }

    @Test
    @Tag("TX-22")
    void joinMode_saysWhatClosingASessionMeans() {
        try (Connection connection = engine.connect()) {
            connection.begin();
            addAndClose(sessions.open(connection, JoinMode.ROLLBACK_ONLY));
            assertThat(connection.isInTransaction()).isTrue();
            assertThat(rows(connection)).isEqualTo(1);
            connection.rollback();

            connection.begin();
            addAndClose(sessions.open(connection, JoinMode.CONTROL_FULLY));
            assertThat(connection.isInTransaction()).isFalse();
            assertThat(rows(connection)).isZero();
        }
    }

    private static void addAndClose(Session session) {
        try (session) {
            session.add(new Item("left"));
            session.flush();
        }
    }

    @Test
    void sessionOnAConnectionWithoutATransaction_endsItsOwn() {
        try (Connection connection = engine.connect()) {
            for (JoinMode mode : JoinMode.values()) {
                addAndCommit(sessions.open(connection, mode), mode.name());
                addAndRollBack(sessions.open(connection, mode));
                assertThat(connection.isInTransaction()).isFalse();
            }
            assertThat(rows(connection)).isEqualTo(3);
        }
    }

    private static void addAndCommit(Session session, String name) {
        try (session) {
            session.add(new Item(name));
            session.commit();
        }
    }

    private static void addAndRollBack(Session session) {
        try (session) {
            session.add(new Item("rolled back"));
            session.flush();
            session.rollback();
        }
    }

    @Test
    @Tag("TX-23")
    void testHarness_undoesWhatTheCodeUnderTestCommitted() {
        try (Connection connection = engine.connect()) {
            Transaction all = connection.begin();
            try (Session session = sessions.open(connection)) {
                session.add(new Item("a"));
                session.commit();
                session.add(new Item("a"));
                assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
                session.rollback();
                session.rollback();
                session.add(new Item("b"));
                session.commit();
                session.add(new Item("open"));
                session.flush();
            }
            assertThat(rows(connection)).isEqualTo(2);
            all.rollback();
        }
        assertThat(rows(Item.class)).isZero();
    }

    @Test
    @Tag("TX-24")
    void rollback_putsKeysBackThatChangedHands() {
        Item one = new Item("a");
        Item other = new Item("b");
        save(one, other);

        try (Session session = sessions.open()) {
            Item first = session.get(Item.class, one.getId());
            Item second = session.get(Item.class, other.getId());
            session.delete(first);
            session.flush();
            second.setId(one.getId());
            session.flush();
            assertThat(session.get(Item.class, one.getId())).isSameAs(second);
            session.rollback();
            assertThat(session.get(Item.class, one.getId())).isSameAs(first);
            assertThat(session.get(Item.class, other.getId())).isSameAs(second);
        }
    }

    @Test
    void whatWasReadBehindAChange_isReadAgain_afterTheRollback() {
        Item parent = new Item("a");
        parent.getChildren().add(new Item("b"));
        save(parent);

        try (Session session = sessions.open()) {
            Item found = session.get(Item.class, parent.getId());
            session.delete(found.getChildren().get(0));
            session.flush();
            session.expireAll();
            assertThat(found.getChildren()).isEmpty();
            session.rollback();
            assertThat(found.getChildren()).extracting(Item::getName).containsExactly("b");
        }
    }

    @Test
    void whatWasReadBehindAStatement_isReadAgain_afterTheRollback() {
        Account account = new Account("ada", 1);
        save(account);

        try (Session session = sessions.open()) {
            session.connection().execute(update(Account.class).set(Account.BALANCE, 5));
            Account found = session.get(Account.class, account.getId());
            assertThat(found.getBalance()).isEqualTo(5);
            Transaction nested = session.nested();
            session.connection().execute(update(Account.class).set(Account.BALANCE, 7));
            session.refresh(found);
            assertThat(found.getBalance()).isEqualTo(7);
            nested.rollback();
            assertThat(found.getBalance()).isEqualTo(5);
            session.rollback();
            assertThat(found.getBalance()).isEqualTo(1);
        }
    }

    @Test
    void whatWasReadBeforeAChange_stays_afterTheRollback() {
        Item parent = new Item("a");
        save(parent, new Item("b"));

        try (Session session = sessions.open()) {
            Item found = session.get(Item.class, parent.getId());
            assertThat(found.getChildren()).isEmpty();
            session.add(new Item("c"));
            session.flush();
            session.rollback();
            sent.clear();
            assertThat(found.getName()).isEqualTo("a");
            assertThat(found.getChildren()).isEmpty();
            assertThat(sent).isEmpty();
        }
    }

    @Test
    @Tag("TX-25")
    void savepointThatIsLost_isToldInTheLog_andObjectsGoBack() throws Exception {
        Account account = account("ada");
        List<String> names = new ArrayList<>();
        engine.events().on(SavepointSet.class, event -> names.add(event.name()));

        try (LoggedLines logged = LoggedLines.collect();
                Session session = sessions.open()) {
            Account found = session.get(Account.class, account.getId());
            Transaction nested = session.nested();
            found.setBalance(2);
            session.flush();
            try (Statement raw =
                    session.connection().unwrap(java.sql.Connection.class).createStatement()) {
                raw.execute("RELEASE SAVEPOINT " + names.get(0));
            }
            nested.rollback();
            assertThat(logged.lines()).anyMatch(line -> line.contains("The savepoint is not there any more"));
            assertThat(found.getBalance()).isEqualTo(1);
            session.rollback();
        }
    }

    @Test
    void flushThatCannotBegin_failsNothing() {
        try (Session session = sessions.withAutobegin(false).open()) {
            session.add(new Item("a"));
            refuses(ErrorCode.TRANSACTION_STATE, session::flush);
            session.begin();
            session.commit();
        }

        assertThat(rows(Item.class)).isEqualTo(1);
    }

    @Test
    void whatWasReadBehindAStatement_andThenChanged_isReadAgain_afterTheRollback() {
        Account account = account("ada");

        for (boolean flushes : List.of(false, true)) {
            try (Session session = sessions.open()) {
                session.connection().execute(update(Account.class).set(Account.BALANCE, 5));
                Account found = session.get(Account.class, account.getId());
                found.setBalance(9);
                if (flushes) {
                    session.flush();
                }
                session.rollback();
                assertThat(found.getBalance()).isEqualTo(1);
            }
        }
    }

    @Test
    void objectThatHasLeft_keepsWhatWasReadBehindAStatement() {
        Account account = account("ada");

        try (Session session = sessions.open()) {
            session.connection().execute(update(Account.class).set(Account.BALANCE, 5));
            Account found = session.get(Account.class, account.getId());
            session.expunge(found);
            session.rollback();
            assertThat(found.getBalance()).isEqualTo(5);
        }
    }
}
