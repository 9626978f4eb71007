package dev.cinnabar.it.ext.junit;

import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.ext.junit.DatabaseTest;
import dev.cinnabar.ext.junit.QueryBudget;
import dev.cinnabar.ext.junit.SentStatement;
import dev.cinnabar.ext.junit.Statements;
import dev.cinnabar.it.ext.junit.model.Story;
import dev.cinnabar.it.ext.junit.model.Writer;
import dev.cinnabar.orm.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes that count what is sent, to be run within tests. */
final class BudgetExamples {
    private BudgetExamples() {}

    /** Three writers with a story each. */
    static void save(Session session) {
        for (String name : new String[] {"ada", "bob", "cyd"}) {
            session.add(new Story("by " + name, new Writer(name)));
        }
        session.commit();
        session.expungeAll();
    }

    /** Asks for the stories of each writer by itself. */
    static void lazily(Session session) {
        for (Writer writer : session.execute(select(Writer.class)).all()) {
            assertThat(writer.getStories()).hasSize(1);
        }
    }

    static void eagerly(Session session) {
        for (Writer writer : session.execute(select(Writer.class).options(selectIn(Writer.STORIES)))
                .all()) {
            assertThat(writer.getStories()).hasSize(1);
        }
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    static class TooMany {
        @BeforeEach
        void setUp(Session session) {
            save(session);
        }

        @Test
        @QueryBudget(2)
        void lazily_sendsTooMany(Session session) {
            lazily(session);
        }
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    static class FailedAnyway {
        @Test
        @QueryBudget(0)
        void fails(Session session) {
            SessionExamples.writers(session);
            throw new IllegalStateException("for a reason of its own");
        }
    }

    /** A budget of the class, with another one on a test and on a class within. */
    @DatabaseTest(models = {Writer.class, Story.class})
    @QueryBudget(2)
    static class Within {
        @BeforeEach
        void setUp(Session session) {
            save(session);
        }

        @Test
        void eager_isWithinThatOfTheClass(Session session) {
            eagerly(session);
        }

        @Test
        @QueryBudget(4)
        void lazy_isWithinItsOwn(Session session) {
            lazily(session);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void eachRound_countsAnew(int round, Session session) {
            assertThat(round).isPositive();
            eagerly(session);
        }

        @AfterEach
        void tearDown(Session session) {
            lazily(session);
        }

        @Nested
        class Inside {
            @Test
            void holdsHereToo(Session session) {
                lazily(session);
            }
        }
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    static class Negative {
        @Test
        @QueryBudget(-1)
        void refused() {}
    }

    static class WithoutDatabase {
        @Test
        @QueryBudget(1)
        void refused() {}
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    static class Counting {
        @BeforeEach
        void setUp(Session session) {
            save(session);
        }

        @Test
        void partsOfTheAccount_areTold(Session session, Statements statements) {
            statements.expectNone();
            lazily(session);
            statements.expect(4);
            statements.selects().expect(4);
            statements.selects().containing("junit_stories").expect(3);
            statements.inserts().expectNone();
            assertThat(statements.all().get(0).origin()).contains("BudgetExamples.java");

            statements.clear();
            session.execute(select(Writer.class)).all().get(0).setName("eve");
            session.add(new Writer("fay"));
            session.delete(session.execute(select(Story.class)).all().get(0));
            session.commit();
            statements.updates().expect(1);
            statements.deletes().expect(1);
            statements.inserts().containing("junit_writers").expect(1);
            statements
                    .matching("that change", statement -> statement.kind() != SentStatement.Kind.SELECT)
                    .expectAtMost(3);
            assertThat(statements.count()).isEqualTo(5);
        }

        @Test
        void whatAStatementDoes_isToldByItsMainWord(Session session, Statements statements) {
            session.connection()
                    .queryRaw("WITH a AS (SELECT 'update' AS b FROM junit_writers) SELECT b FROM a")
                    .all();
            session.connection().queryRaw("\n SELECT name FROM junit_writers").all();
            statements.selects().expect(2);
            statements.updates().expectNone();
        }

        @Test
        void expect_saysWhatWasSent(Session session, Statements statements) {
            lazily(session);
            statements.selects().containing("junit_stories").expectAtMost(1);
        }

        @Test
        void expect_saysWhatWasSentInstead(Session session, Statements statements) {
            SessionExamples.writers(session);
            statements.deletes().expect(1);
        }
    }
}
