package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Transaction.State;
import dev.cinnabar.connect.TransactionCommitted;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.connect.TransactionRolledBack;
import dev.cinnabar.connect.TransactionUnknown;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.TransactionFailedException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.AfterCommit;
import dev.cinnabar.orm.AfterRollback;
import dev.cinnabar.orm.BeforeCommit;
import dev.cinnabar.orm.ExternalSession;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session in a transaction that is begun and ended outside of it, on a connection that is not the engine's. */
abstract class LedSessionContract extends MapperContract {
    Connection jdbc;
    private final List<String> told = new ArrayList<>();

    /** What a connection needs to know of its own accord. */
    String leadersUrl() {
        return jdbcUrl();
    }

    @BeforeEach
    void begin() throws SQLException {
        jdbc = DriverManager.getConnection(leadersUrl());
        jdbc.setAutoCommit(false);
        engine.events().on(BeforeCommit.class, event -> told.add("settling"));
        engine.events().on(TransactionCommitted.class, event -> told.add("committed"));
        engine.events().on(AfterCommit.class, event -> told.add("after commit"));
        engine.events().on(TransactionRolledBack.class, event -> told.add("rolled back"));
        engine.events().on(AfterRollback.class, event -> told.add("after rollback"));
        engine.events().on(TransactionUnknown.class, event -> told.add("unknown"));
    }

    @AfterEach
    void closeLeader() throws SQLException {
        jdbc.close();
    }

    private ExternalSession join() {
        told.clear();
        return sessions.join(jdbc, TransactionOptions.USUAL);
    }

    private void commit(ExternalSession work) throws SQLException {
        work.beforeCommit();
        jdbc.commit();
        work.ended(State.COMMITTED);
    }

    private void rollback(ExternalSession work) throws SQLException {
        jdbc.rollback();
        work.ended(State.ROLLED_BACK);
    }

    private List<String> names() throws SQLException {
        try (Connection outside = DriverManager.getConnection(leadersUrl());
                Statement statement = outside.createStatement();
                var rows = statement.executeQuery("SELECT name FROM items ORDER BY name")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    @Test
    void whatIsPending_isSentBeforeTheCommit_andListenersAreToldBehindIt() throws SQLException {
        ExternalSession work = join();
        work.session().add(new Item("a"));

        work.beforeCommit();
        assertThat(names()).isEmpty();
        assertThat(told).containsExactly("settling");
        jdbc.commit();
        work.ended(State.COMMITTED);

        assertThat(names()).containsExactly("a");
        assertThat(told).containsExactly("settling", "committed", "after commit");
        assertThat(work.session().isOpen()).isFalse();
        assertThat(jdbc.isClosed()).isFalse();
    }

    @Test
    void rollback_putsObjectsBack() throws SQLException {
        ExternalSession work = join();
        Item item = new Item("a");
        work.session().add(item);
        work.session().flush();

        rollback(work);

        assertThat(names()).isEmpty();
        assertThat(work.session().stateOf(item)).isEqualTo(ObjectState.TRANSIENT);
        assertThat(told).containsExactly("rolled back", "after rollback");
    }

    @Test
    void endThatIsNotKnown_isToldAsThat() throws SQLException {
        ExternalSession work = join();
        work.session().add(new Item("a"));
        work.beforeCommit();
        told.clear();

        jdbc.rollback();
        work.ended(State.UNKNOWN);

        assertThat(told).containsExactly("unknown");
        assertThat(work.session().isOpen()).isFalse();
    }

    @Test
    void endsOfTheSession_areItsLeaders() throws SQLException {
        ExternalSession work = join();
        Session session = work.session();
        session.add(new Item("a"));

        refuses(ErrorCode.TRANSACTION_STATE, session::commit);
        refuses(ErrorCode.TRANSACTION_STATE, session::rollback);
        refuses(ErrorCode.TRANSACTION_STATE, session::begin);
        refuses(ErrorCode.TRANSACTION_STATE, session::close);
        refuses(ErrorCode.TRANSACTION_STATE, session.connection()::commit);
        refuses(ErrorCode.TRANSACTION_STATE, session.connection()::rollback);
        assertThat(allSentOf("INSERT")).isEmpty();
        commit(work);

        assertThat(names()).containsExactly("a");
    }

    @Test
    void othersAndTheSession_seeEachOthersWork() throws SQLException {
        ExternalSession work = join();
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("INSERT INTO items (name) VALUES ('theirs')");
        }
        work.session().add(new Item("ours"));

        assertThat(work.session().execute(select(Item.NAME).orderBy(Item.NAME)).all())
                .containsExactly("ours", "theirs");
        try (Statement statement = jdbc.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM items")) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(2);
        }
        rollback(work);

        assertThat(names()).isEmpty();
    }

    @Test
    void savepoint_undoesWhatCameBehindIt_andSendsAgainWhatWasPendingBefore() throws SQLException {
        ExternalSession work = join();
        Session session = work.session();
        Item sent = new Item("sent");
        session.add(sent);
        session.flush();
        Item before = new Item("before");
        session.add(before);
        sent.setName("changed before");

        Savepoint savepoint = jdbc.setSavepoint();
        work.savepointSet(savepoint);
        Item within = new Item("within");
        session.add(within);
        sent.setName("changed within");
        session.flush();
        work.beforeRollbackTo(savepoint);
        jdbc.rollback(savepoint);

        assertThat(sent.getName()).isEqualTo("changed before");
        assertThat(session.stateOf(within)).isEqualTo(ObjectState.TRANSIENT);
        assertThat(session.stateOf(before)).isEqualTo(ObjectState.PENDING);
        commit(work);
        assertThat(names()).containsExactly("before", "changed before");
    }

    @Test
    void savepointThatIsKept_isPartOfWhatSurroundsIt() throws SQLException {
        ExternalSession work = join();
        Session session = work.session();
        Savepoint outer = jdbc.setSavepoint();
        work.savepointSet(outer);
        session.add(new Item("outer"));
        Savepoint inner = jdbc.setSavepoint();
        work.savepointSet(inner);
        Item kept = new Item("inner");
        session.add(kept);
        session.flush();
        jdbc.releaseSavepoint(inner);

        work.beforeRollbackTo(outer);
        jdbc.rollback(outer);
        assertThat(session.stateOf(kept)).isEqualTo(ObjectState.TRANSIENT);
        session.add(new Item("last"));
        commit(work);

        assertThat(names()).containsExactly("last");
    }

    @Test
    void failureWithinASavepoint_leavesTheRestToGoOn() throws SQLException {
        save(new Item("a"));
        ExternalSession work = join();
        Session session = work.session();
        session.add(new Item("b"));
        Savepoint savepoint = jdbc.setSavepoint();
        work.savepointSet(savepoint);
        session.add(new Item("a"));

        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        work.beforeRollbackTo(savepoint);
        jdbc.rollback(savepoint);
        session.add(new Item("c"));
        commit(work);

        assertThat(names()).containsExactly("a", "b", "c");
    }

    @Test
    void failure_refusesTheCommit() throws SQLException {
        save(new Item("a"));
        ExternalSession work = join();
        assertThatThrownBy(() -> work.session().execute(insert(Item.class).set(Item.NAME, "a")))
                .isInstanceOf(IntegrityException.class);

        assertThatThrownBy(work::beforeCommit)
                .isInstanceOf(TransactionFailedException.class)
                .hasMessageContaining("whoever began it");
        rollback(work);

        assertThat(told).containsExactly("rolled back", "after rollback");
    }

    @Test
    void flushThatFailed_refusesTheCommit() throws SQLException {
        save(new Item("a"));
        ExternalSession work = join();
        work.session().add(new Item("b"));
        work.session().add(new Item("a"));
        assertThatThrownBy(work.session()::flush).isInstanceOf(IntegrityException.class);

        assertThatThrownBy(work::beforeCommit)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("A flush of this session failed");
        rollback(work);

        assertThat(names()).containsExactly("a");
        assertThat(told).containsExactly("rolled back");
    }

    @Test
    void transactionThatOnlyReads_refusesWrites() throws SQLException {
        save(new Item("a"));
        ExternalSession work = sessions.join(jdbc, TransactionOptions.USUAL.withReadOnly(true));

        assertThat(work.session().execute(select(Item.NAME)).all()).containsExactly("a");
        work.session().add(new Item("b"));
        assertThatThrownBy(work::beforeCommit).isInstanceOf(UsageException.class);
        rollback(work);

        assertThat(names()).containsExactly("a");
    }

    @Test
    void nestedOfTheSessionsOwn_isASavepoint() throws SQLException {
        ExternalSession work = join();
        Session session = work.session();
        session.add(new Item("a"));
        session.inNested(same -> same.add(new Item("b")));
        try (var undone = session.nested()) {
            session.add(new Item("c"));
            session.flush();
            undone.rollback();
        }
        commit(work);

        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void connectionGoesBack_withNothingOfOursOnIt() throws SQLException {
        for (int round = 0; round < 3; round++) {
            ExternalSession work = join();
            work.session().add(new Account("ada" + round, round));
            commit(work);
        }

        assertThat(rows(Account.class)).isEqualTo(3);
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("DELETE FROM accounts");
        }
        jdbc.commit();
        assertThat(rows(Account.class)).isZero();
    }

    @Test
    void closedEngine_letsNobodyIn() {
        engine.close();

        refuses(ErrorCode.CLOSED_ENGINE, this::join);
    }
}
