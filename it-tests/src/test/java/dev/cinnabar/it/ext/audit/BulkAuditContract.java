package dev.cinnabar.it.ext.audit;

import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.ext.audit.AuditChange;
import dev.cinnabar.ext.audit.AuditEntry;
import dev.cinnabar.ext.audit.AuditKind;
import dev.cinnabar.ext.audit.AuditPlugin;
import dev.cinnabar.it.ext.audit.model.Account;
import dev.cinnabar.it.ext.audit.model.Badge;
import dev.cinnabar.it.ext.audit.model.Contract;
import dev.cinnabar.it.ext.audit.model.Paper;
import dev.cinnabar.it.ext.audit.model.Person;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.orm.SessionHook;
import dev.cinnabar.orm.SessionStatement;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Statements that change rows of audited entities without objects. */
abstract class BulkAuditContract extends AuditContract {
    private AuditChange only() {
        List<AuditChange> log = log();
        assertThat(log).hasSize(1);
        return log.get(0);
    }

    @Test
    void updateByCondition_isOneEntry_withItsStatementAndNoValue() {
        save(new Account("ann"), new Account("bea"));

        sessions.inTransaction(session -> session.execute(
                update(Account.class).set(Account.SECRET, "hidden").where(Account.OWNER.ne("cid"))));

        AuditChange change = only();
        assertThat(change.kind()).isEqualTo(AuditKind.BULK_UPDATE);
        assertThat(change.entity()).isEqualTo("Account");
        assertThat(change.key()).isNull();
        assertThat(change.user()).isEqualTo("ada");
        AuditEntry entry = change.entries().get(0);
        assertThat(entry.isOldKnown()).isFalse();
        assertThat(entry.getNewValue()).startsWith("UPDATE").contains("owner").doesNotContain("hidden", "cid");
    }

    @Test
    void deleteByCondition_isOneEntry() {
        save(new Person("a"));

        sessions.inTransaction(session -> session.execute(delete(Person.class).where(Person.NAME.eq("a"))));

        assertThat(only().kind()).isEqualTo(AuditKind.BULK_DELETE);
    }

    @Test
    void insertByStatement_isOneEntry_howeverManyRows() {
        sessions.inTransaction(
                session -> session.execute(insert(Person.class), List.of(Map.of("name", "a"), Map.of("name", "b"))));

        assertThat(only().kind()).isEqualTo(AuditKind.BULK_INSERT);
    }

    @Test
    void updateByKeys_isOneEntry() {
        Person person = new Person("a");
        save(person);

        sessions.inTransaction(
                session -> session.execute(update(Person.class), List.of(Map.of("id", person.getId(), "name", "b"))));

        assertThat(only().kind()).isEqualTo(AuditKind.BULK_UPDATE);
    }

    @Test
    void statementForAClassAbove_isToldOfTheKindThatIsWatched() {
        save(new Contract("c"));

        sessions.inTransaction(session ->
                session.execute(update(Paper.class).set(Paper.TITLE, "x").where(Paper.TITLE.eq("c"))));

        assertThat(only().entity()).isEqualTo("Contract");
    }

    @Test
    void statement_isRolledBackWithItsEntry() {
        save(new Person("a"));

        try (Session session = sessions.open()) {
            session.execute(update(Person.class).set(Person.NAME, "b"));
            session.rollback();
        }

        assertThat(lines()).isEmpty();
    }

    @Test
    void statementOfAnEntityThatIsNotAudited_isNoEntry() {
        save(new Badge("b"));

        sessions.inTransaction(session -> session.execute(update(Badge.class).set(Badge.NAME, "c")));

        assertThat(lines()).isEmpty();
    }

    @Test
    void statement_isRefused_whereThePluginSaysSo() {
        save(new Person("a"));

        try (Engine strict = engine(new AuditPlugin().withUser(() -> "ada").refusingBulk())) {
            SessionFactory.of(strict).inTransaction(session -> {
                refuses(
                        ErrorCode.BULK_REFUSED,
                        "updates rows of Person",
                        () -> session.execute(update(Person.class).set(Person.NAME, "b")));
                refuses(ErrorCode.BULK_REFUSED, "deletes rows of Person", () -> session.execute(delete(Person.class)));
                session.add(new Person("c"));
            });
        }

        assertThat(log()).extracting(AuditChange::kind).containsExactly(AuditKind.INSERT);
    }

    @Test
    void statementThatIsRefusedBeforeItIsSent_isNoEntry() {
        save(new Account("ann"));

        sessions.inTransaction(session -> {
            refuses(
                    ErrorCode.TEXT_TOO_LONG,
                    "owner",
                    () -> session.execute(update(Account.class).set(Account.OWNER, "x".repeat(100))));
            session.add(new Person("a"));
        });

        assertThat(log()).extracting(AuditChange::kind).containsExactly(AuditKind.INSERT);
    }

    /** Some rows may have been sent before one is refused. */
    @Test
    void statementOfManyRowsThatIsRefused_keepsItsEntry() {
        sessions.inTransaction(session -> {
            refuses(
                    ErrorCode.TEXT_TOO_LONG,
                    "name",
                    () -> session.execute(
                            insert(Person.class), List.of(Map.of("name", "a"), Map.of("name", "x".repeat(100)))));
            session.add(new Person("b"));
        });

        assertThat(log()).extracting(AuditChange::kind).containsExactly(AuditKind.BULK_INSERT, AuditKind.INSERT);
    }

    @Test
    void statementThatAnotherHookRefuses_isNoEntry() {
        save(new Person("a"));
        Plugin behind = new Refusing();

        try (Engine other = Engine.builder(url())
                .plugin(new AuditPlugin().withUser(() -> "ada"))
                .plugin(behind)
                .build()) {
            SessionFactory.of(other).inTransaction(session -> {
                assertThatThrownBy(() -> session.execute(update(Person.class).set(Person.NAME, "b")))
                        .hasMessage("not now")
                        .hasNoSuppressedExceptions();
                session.add(new Person("c"));
            });
        }

        assertThat(log()).extracting(AuditChange::kind).containsExactly(AuditKind.INSERT);
    }

    /** Lets no statement pass. */
    private static final class Refusing implements Plugin, SessionHook {
        @Override
        public String name() {
            return "refusing";
        }

        @Override
        public void install(PluginContext context) {}

        @Override
        public boolean seesReads() {
            return false;
        }

        @Override
        public SessionStatement before(SessionStatement statement) {
            throw new IllegalStateException("not now");
        }
    }

    @Test
    void statementThatTheDatabaseRefuses_leavesNothing_alsoWithinASavepoint() {
        save(new Account("ann"), new Account("bea"));

        sessions.inTransaction(session -> {
            assertThatThrownBy(() -> session.inNested(
                            inner -> inner.execute(update(Account.class).set(Account.OWNER, "same"))))
                    .isInstanceOf(IntegrityException.class)
                    .hasNoSuppressedExceptions();
            session.add(new Person("a"));
        });

        assertThat(log()).extracting(AuditChange::kind).containsExactly(AuditKind.INSERT);
    }
}
