package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.AfterFlush;
import dev.cinnabar.orm.AfterInsert;
import dev.cinnabar.orm.BeforeCommit;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.Session;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What listeners may do while a session flushes, and what they may not. */
abstract class FlushListenerContract extends MapperContract {
    private static void refuses(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CinnabarException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.TRANSACTION_STATE))
                .hasMessageContaining("BeforeFlush");
    }

    @Test
    @Tag("SESSION-06")
    void failureOfAnAutoflush_saysSo() {
        save(new Item("a"));

        try (Session session = sessions.open()) {
            session.add(new Item("a"));
            assertThatThrownBy(() -> session.execute(select(Item.class)))
                    .isInstanceOf(IntegrityException.class)
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .singleElement()
                            .asString()
                            .contains("made by a query")
                            .contains("withoutAutoflush"));
        }
    }

    @Test
    @Tag("SESSION-25")
    void changeInAfterFlush_isRefused() {
        Account account = new Account("ada", 1);
        AtomicInteger heard = new AtomicInteger();
        engine.events().on(AfterFlush.class, event -> {
            refuses(() -> account.setBalance(7));
            heard.incrementAndGet();
        });

        sessions.inTransaction(session -> session.add(account));

        assertThat(heard).hasValue(1);
        assertThat(account.getBalance()).isEqualTo(1);
    }

    @Test
    @Tag("SESSION-26")
    void addAndMergeAndDelete_areRefusedInTheMiddleOfAFlush() {
        Account other = account("bob");
        AtomicInteger heard = new AtomicInteger();
        engine.events().on(AfterInsert.class, event -> {
            refuses(() -> event.session().add(new Item("a")));
            refuses(() -> event.session().merge(new Item("b")));
            Account found = event.session().get(Account.class, other.getId());
            refuses(() -> event.session().delete(found));
            refuses(() -> found.setBalance(2));
            heard.incrementAndGet();
        });
        engine.events()
                .on(BeforeInsert.class, Account.class, event -> event.entity().setBalance(5));

        Account added = new Account("ada", 1);
        sessions.inTransaction(session -> session.add(added));

        assertThat(heard).hasValue(1);
        assertThat(added.getBalance()).isEqualTo(5);
        assertThat(rows(Item.class)).isZero();
    }

    @Test
    @Tag("SESSION-27")
    void listenerThatChangesSomethingAtEachCommit_endsIt() {
        AtomicInteger rounds = new AtomicInteger();
        Account account = new Account("ada", 0);
        engine.events().on(BeforeCommit.class, event -> account.setBalance(rounds.incrementAndGet()));

        try (Session session = sessions.open()) {
            session.add(account);
            assertThatThrownBy(session::commit)
                    .isInstanceOfSatisfying(
                            CinnabarException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.TRANSACTION_STATE))
                    .hasMessageContaining("100 flushes");
        }
        assertThat(rounds).hasValue(100);
    }

    @Test
    void changeInBeforeCommit_isCommitted() {
        Account account = new Account("ada", 0);
        engine.events().on(BeforeCommit.class, event -> account.setBalance(3));

        sessions.inTransaction(session -> session.add(account));

        sessions.inTransaction(session -> assertThat(
                        session.get(Account.class, account.getId()).getBalance())
                .isEqualTo(3));
    }
}
