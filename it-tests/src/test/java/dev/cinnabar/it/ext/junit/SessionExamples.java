package dev.cinnabar.it.ext.junit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.type.Types.BIGINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.TransactionFailedException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.ext.junit.DatabaseTest;
import dev.cinnabar.it.ext.junit.model.Story;
import dev.cinnabar.it.ext.junit.model.Writer;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableDefinition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Test classes about sessions and transactions, to be run within tests. */
final class SessionExamples {
    /** What examples tell the tests that run them. */
    static final List<String> TOLD = Collections.synchronizedList(new ArrayList<>());

    private SessionExamples() {}

    static long writers(Session session) {
        return session.execute(select(count()).from(Writer.class)).one();
    }

    /** Each test commits the same unique name, and finds no other. */
    @DatabaseTest(models = {Writer.class, Story.class})
    static class Committing {
        @BeforeEach
        void commitBefore(Session session) {
            session.add(new Writer("before"));
            session.commit();
        }

        @Test
        void one(Session session) {
            commitTheSame(session);
        }

        @Test
        void other(Session session) {
            commitTheSame(session);
        }

        private static void commitTheSame(Session session) {
            session.add(new Writer("ada"));
            session.commit();
            session.add(new Writer("ada"));
            assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
            session.rollback(); // clears the failure
            session.rollback(); // gives up what was pending
            assertThat(writers(session)).isEqualTo(2);
        }
    }

    /** All that a test is given works in one transaction. */
    @DatabaseTest(models = {Writer.class, Story.class})
    static class EverythingTogether {
        @Test
        void given(Session session, SessionFactory sessions, Engine engine, Connection connection) {
            session.add(new Writer("session"));
            session.commit();
            sessions.inTransaction(other -> other.add(new Writer("factory")));
            engine.inTransaction(other -> other.execute(insert(Writer.class).set(Writer.NAME, "engine")));
            connection.execute(insert(Writer.class).set(Writer.NAME, "connection"));
            connection.commit();
            session.factory().inTransaction(other -> other.add(new Writer("factory of the session")));
            session.connection().execute(insert(Writer.class).set(Writer.NAME, "connection of the session"));
            session.connection().commit();

            assertThat(engine.<Long, RuntimeException>read(other ->
                            other.execute(select(count()).from(Writer.class)).one()))
                    .isEqualTo(6);
        }

        @Test
        void undone(SessionFactory sessions, Connection connection) {
            try (Session session = sessions.open()) {
                session.add(new Writer("left"));
                session.flush();
            }
            try (Transaction transaction = connection.begin()) {
                connection.execute(insert(Writer.class).set(Writer.NAME, "also left"));
                assertThat(transaction.isOpen()).isTrue();
            }
            connection.execute(insert(Writer.class).set(Writer.NAME, "rolled back"));
            connection.rollback();

            assertThat(connection.execute(select(count()).from(Writer.class)).one())
                    .isZero();
        }

        @Test
        void alone(Engine engine, Session session) {
            try (Connection connection = engine.connect()) {
                connection.isolation(Isolation.AUTOCOMMIT);
                connection.execute(insert(Writer.class).set(Writer.NAME, "alone"));
                assertThat(connection.isInTransaction()).isFalse();
            }
            assertThat(writers(session)).isEqualTo(1);
        }
    }

    /** What is committed before all tests stays for all of them, and what they change does not. */
    @DatabaseTest(models = {Writer.class, Story.class})
    static class Shared {
        @BeforeAll
        static void commitForAll(SessionFactory sessions, Engine engine) {
            sessions.inTransaction(session -> session.add(new Writer("shared")));
            TOLD.add("in use " + engine.pool().inUse());
        }

        @Test
        void one(Session session) {
            change(session);
        }

        @Test
        void other(Session session) {
            change(session);
        }

        private static void change(Session session) {
            Writer shared = session.execute(select(Writer.class)).one();
            assertThat(shared.getName()).isEqualTo("shared");
            shared.setName("changed");
            session.commit();
        }

        @AfterAll
        static void tell(Engine engine) {
            TOLD.add("in use " + engine.pool().inUse());
        }
    }

    /** What cannot be committed is told, and the test may go on. */
    @DatabaseTest(models = {Writer.class, Story.class})
    static class CommittingAfterAFailure {
        @Test
        void refused(Session session, Connection connection) {
            connection.execute(insert(Writer.class).set(Writer.NAME, "ada"));
            connection.commit();
            assertThatThrownBy(() -> connection.execute(insert(Writer.class).set(Writer.NAME, "ada")))
                    .isInstanceOf(IntegrityException.class);
            assertThatThrownBy(connection::commit).isInstanceOf(TransactionFailedException.class);
            connection.rollback();

            assertThat(writers(session)).isEqualTo(1);
        }
    }

    /** A test may close what it was given. */
    @DatabaseTest(models = {Writer.class, Story.class})
    static class Closing {
        @Test
        void all(Session session, Connection connection, Engine engine) {
            session.add(new Writer("flushed"));
            session.flush();
            session.close();
            assertThatThrownBy(() -> writers(session)).isInstanceOf(UsageException.class);
            connection.close();
            engine.close();
            assertThat(engine.<Long, RuntimeException>read(other ->
                            other.execute(select(count()).from(Writer.class)).one()))
                    .isZero();
        }

        @Test
        void next(Session session) {
            assertThat(writers(session)).isZero();
        }
    }

    /** SQL that would end the transaction around the test, by every way to send it. */
    @DatabaseTest(models = {Writer.class, Story.class})
    static class EndingByText {
        private static final List<String> ENDS = List.of(
                "COMMIT",
                " rollback",
                "BEGIN",
                "START TRANSACTION",
                "END",
                "/* done */ COMMIT",
                "-- done\nCOMMIT",
                "; COMMIT",
                "SELECT 1; COMMIT",
                "PREPARE TRANSACTION 'two phases'",
                "SET autocommit = 1",
                "UNLOCK TABLES");

        @Test
        void refused(Session session, Connection connection, Engine engine) {
            session.add(new Writer("ada"));
            session.flush();
            for (String sql : ENDS) {
                assertThatThrownBy(() -> connection.executeRaw(sql))
                        .isInstanceOfSatisfying(
                                UsageException.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.TRANSACTION_STATE))
                        .hasMessageContaining("would end the transaction around " + EndingByText.class.getName());
                assertThatThrownBy(() -> engine.executeRaw(sql)).isInstanceOf(UsageException.class);
            }
            connection.rollback();
            connection.executeRaw("SAVEPOINT mine");
            connection.executeRaw("ROLLBACK TO SAVEPOINT mine");
            connection.executeRaw("/* back */ ROLLBACK TO SAVEPOINT mine");
            connection
                    .queryRaw("SELECT 'COMMIT; END' AS commit_message -- ; COMMIT\n")
                    .all();
            assertThat(writers(session)).isEqualTo(1);
        }
    }

    /** Two sessions at work at one time: the one that ends first may take nothing of the other's along in silence. */
    @DatabaseTest(models = {Writer.class, Story.class})
    static class Crossing {
        @Test
        void rollbackOfTheOuterOne_isToldToTheInnerOne(SessionFactory sessions, Session session) {
            try (Session outer = sessions.open();
                    Session inner = sessions.open()) {
                addAndFlush(outer, "outer");
                addAndFlush(inner, "inner");
                outer.rollback();
                assertThatThrownBy(inner::commit)
                        .isInstanceOfSatisfying(
                                UsageException.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.TRANSACTION_STATE))
                        .hasMessageContaining("ended before")
                        .hasMessageContaining(Crossing.class.getName());
            }
            assertThat(writers(session)).isZero();
        }

        @Test
        void commitOfTheOuterOne_isToldToTheInnerOne(SessionFactory sessions, Session session) {
            try (Session outer = sessions.open();
                    Session inner = sessions.open()) {
                addAndFlush(outer, "outer");
                addAndFlush(inner, "inner");
                outer.commit();
                assertThatThrownBy(inner::rollback)
                        .isInstanceOf(UsageException.class)
                        .hasMessageContaining("ended before");
            }
            assertThat(writers(session)).isEqualTo(2);
        }

        @Test
        void statementOfTheInnerOne_isRefusedToo(Engine engine) {
            try (Connection outer = engine.connect();
                    Connection inner = engine.connect()) {
                outer.execute(insert(Writer.class).set(Writer.NAME, "outer"));
                inner.execute(insert(Writer.class).set(Writer.NAME, "inner"));
                outer.commit();
                assertThatThrownBy(() -> inner.execute(insert(Writer.class).set(Writer.NAME, "more")))
                        .isInstanceOf(UsageException.class)
                        .hasMessageContaining("ended before");
                assertThatThrownBy(inner::rollback)
                        .isInstanceOf(UsageException.class)
                        .hasMessageContaining("the one that began last end first");
                inner.execute(insert(Writer.class).set(Writer.NAME, "anew"));
                inner.commit();
            }
        }

        @Test
        void oneWithinTheOther_isNoMatter(SessionFactory sessions, Session session) {
            try (Session outer = sessions.open();
                    Session inner = sessions.open()) {
                addAndFlush(outer, "outer");
                addAndFlush(inner, "inner");
                inner.rollback();
                addAndFlush(inner, "again");
                inner.commit();
                outer.commit();
            }
            assertThat(writers(session)).isEqualTo(2);
        }

        private static void addAndFlush(Session session, String name) {
            session.add(new Writer(name));
            session.flush();
        }
    }

    /** Ends the transaction around the test behind everybody's back. */
    @DatabaseTest(models = {Writer.class, Story.class})
    @TestMethodOrder(OrderAnnotation.class)
    static class EndingByTheDriver {
        @Test
        @Order(1)
        void commits(Session session) throws SQLException {
            session.add(new Writer("ada"));
            session.flush();
            java.sql.Connection driver = session.connection().unwrap(java.sql.Connection.class);
            try (java.sql.Statement statement = driver.createStatement()) {
                statement.execute("COMMIT");
            }
        }

        @Test
        @Order(2)
        void next_hasATransactionAgain(Session session) {
            session.add(new Writer("bob"));
            session.rollback();
            assertThat(writers(session)).isEqualTo(1);
        }
    }

    /** Who listens in a test hears nothing of the next one. */
    @DatabaseTest(models = {Writer.class, Story.class})
    static class Listening {
        private static int heard;

        @Test
        void one(Session session, Engine engine) {
            listen(session, engine);
        }

        @Test
        void other(Session session, Engine engine) {
            listen(session, engine);
        }

        private static void listen(Session session, Engine engine) {
            heard = 0;
            engine.events().on(AfterExecute.class, event -> heard++);
            writers(session);
            assertThat(heard).isEqualTo(1);
        }
    }

    /** A table is made in a test, and is not there in the next one. */
    @DatabaseTest(models = {Writer.class, Story.class})
    static class Defining {
        private static final MetaData MORE = MetaData.of(
                TableDefinition.of("junit_more", column("id", BIGINT).primaryKey()));

        @Test
        void one(Engine engine) {
            define(engine);
        }

        @Test
        void other(Engine engine) {
            define(engine);
        }

        private static void define(Engine engine) {
            assertThat(MORE.check(engine)).isNotEmpty();
            if (engine.dialect().has(Feature.TRANSACTIONAL_DDL)) {
                MORE.createAll(engine);
                assertThat(MORE.check(engine)).isEmpty();
            } else {
                assertThatThrownBy(() -> MORE.createAll(engine))
                        .isInstanceOf(UsageException.class)
                        .hasMessageContaining("commits an open transaction when its schema changes");
            }
        }
    }

    /** The table to which a story points comes along. */
    @DatabaseTest(models = Story.class)
    static class HalfOfTheModels {
        @Test
        void works(Session session) {
            session.add(new Story("mill", new Writer("ada")));
            session.commit();
            assertThat(writers(session)).isEqualTo(1);
        }
    }

    @DatabaseTest
    static class AllOfTheClassPath {
        @Test
        void works(Session session) {
            session.add(new Story("mill", new Writer("ada")));
            session.commit();
            assertThat(writers(session)).isEqualTo(1);
        }
    }
}
