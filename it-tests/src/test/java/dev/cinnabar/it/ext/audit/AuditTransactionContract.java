package dev.cinnabar.it.ext.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.ext.audit.AuditChange;
import dev.cinnabar.ext.audit.AuditLog;
import dev.cinnabar.ext.audit.CurrentUser;
import dev.cinnabar.it.ext.audit.model.Account;
import dev.cinnabar.it.ext.audit.model.Person;
import dev.cinnabar.orm.RowsWritten;
import dev.cinnabar.orm.Session;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The log lives and dies with the transaction of the change. */
abstract class AuditTransactionContract extends AuditContract {
    @Test
    void rollback_takesTheLogWithIt() {
        try (Session session = sessions.open()) {
            session.add(new Person("a"));
            session.flush();
            assertThat(AuditLog.of(session).changesOf(Person.class)).hasSize(1);
            session.rollback();
        }

        assertThat(lines()).isEmpty();
    }

    @Test
    void savepointThatIsRolledBack_takesItsPartWithIt() {
        sessions.inTransaction(session -> {
            session.add(new Person("a"));
            session.flush();
            try (Transaction nested = session.nested()) {
                session.add(new Person("b"));
                session.flush();
                nested.rollback();
            }
            session.add(new Person("c"));
        });

        List<AuditChange> log = log();
        assertThat(log).extracting(change -> change.after(Person.NAME).value()).containsExactly("a", "c");
        assertThat(log)
                .extracting(AuditChange::transaction)
                .containsOnly(log.get(0).transaction());
    }

    @Test
    void flushThatFails_leavesNothing_andIsLoggedWhenItWorks() {
        save(new Account("taken"));

        try (Session session = sessions.open()) {
            Account account = new Account("taken");
            session.add(new Person("a"));
            session.add(account);
            assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
            session.rollback();
            account.setOwner("free");
            session.commit();
        }

        assertThat(log()).extracting(AuditChange::entity).containsExactlyInAnyOrder("Person", "Account");
        assertThat(lines()).noneMatch(line -> line.contains("taken"));
    }

    @Test
    void flushThatFailsWithinASavepoint_leavesNothingOfItself() {
        save(new Account("taken"));

        sessions.inTransaction(session -> {
            session.add(new Person("a"));
            session.flush();
            assertThatThrownBy(() -> session.inNested(inner -> {
                        session.add(new Person("lost"));
                        session.add(new Account("taken"));
                    }))
                    .isInstanceOf(IntegrityException.class);
            session.add(new Person("b"));
        });

        assertThat(log())
                .extracting(change -> change.after(Person.NAME).value())
                .containsExactly("a", "b");
    }

    @Test
    void logThatCannotBeWritten_failsTheFlush() {
        engine.events().on(BeforeExecute.class, event -> {
            if (event.sql().startsWith("INSERT") && event.sql().contains("audit_entries")) {
                throw new IllegalStateException("disk full");
            }
        });
        Person person = new Person("a");

        try (Session session = sessions.open()) {
            session.add(person);
            assertThatThrownBy(session::commit).hasMessageContaining("disk full");
        }

        assertThat(person.getId()).isNull();
        assertThat(rowsOfPeople()).isZero();
    }

    private long rowsOfPeople() {
        return sessions.callInTransaction(
                session -> session.execute(dev.cinnabar.sql.Sql.select(dev.cinnabar.sql.Sql.count())
                                .from(Person.class))
                        .one());
    }

    @Test
    void severalFlushes_areOneTransaction_andTheNextIsAnother() {
        try (Session session = sessions.open()) {
            Person person = new Person("a");
            session.add(person);
            session.flush();
            person.setName("b");
            session.commit();
            person.setName("c");
            session.commit();
        }

        List<UUID> transactions = log().stream().map(AuditChange::transaction).toList();
        assertThat(transactions).hasSize(3);
        assertThat(transactions.get(1)).isEqualTo(transactions.get(0));
        assertThat(transactions.get(2)).isNotEqualTo(transactions.get(0));
    }

    @Test
    void transactionThatIsGivenUp_isAnotherThanTheNext() {
        try (Session session = sessions.open()) {
            UUID first = AuditLog.transactionOf(session);
            assertThat(AuditLog.transactionOf(session)).isEqualTo(first);
            session.rollback();
            assertThat(AuditLog.transactionOf(session)).isNotEqualTo(first);
        }
    }

    @Test
    void objectOfALog_hasNothingPending() {
        try (Session session = sessions.open()) {
            session.add(new Person("a"));
            session.flush();
            assertThat(session.pending().isEmpty()).isTrue();
            session.commit();
        }
    }

    @Test
    void twoSessionsOfTwoUsers_atTheSameTime_areToldApart() throws Exception {
        List<String> names = List.of("bob", "carol");
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> work = names.stream()
                    .<Future<?>>map(name -> pool.submit(() -> CurrentUser.runAs(name, () -> writeAs(name))))
                    .toList();
            for (Future<?> each : work) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(log())
                .hasSize(40)
                .allSatisfy(
                        change -> assertThat(change.after(Person.NAME).value()).startsWith(change.user()));
        for (String name : names) {
            assertThat(log().stream()
                            .filter(change -> change.user().equals(name))
                            .map(AuditChange::transaction))
                    .hasSize(20)
                    .doesNotHaveDuplicates();
        }
    }

    private void writeAs(String name) {
        IntStream.range(0, 20).forEach(i -> sessions.inTransaction(session -> session.add(new Person(name + i))));
    }

    @Test
    void twoListenersOfRows_areToldTheSame() {
        int[] heard = new int[2];
        engine.events()
                .on(
                        RowsWritten.class,
                        Person.class::isAssignableFrom,
                        event -> heard[0] += event.rows().size());
        engine.events().on(RowsWritten.class, event -> heard[1] += event.rows().size());

        sessions.inTransaction(session -> session.add(new Person("a")));

        assertThat(heard).containsExactly(1, 1);
    }
}
