package dev.cinnabar.it.ext.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.event.Subscription;
import dev.cinnabar.it.ext.audit.model.Account;
import dev.cinnabar.it.ext.audit.model.Badge;
import dev.cinnabar.it.ext.audit.model.Person;
import dev.cinnabar.orm.AfterUpdate;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.BeforeUpdate;
import dev.cinnabar.orm.EntityChange.Kind;
import dev.cinnabar.orm.LinkChange;
import dev.cinnabar.orm.RowChange;
import dev.cinnabar.orm.RowsWritten;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionStatement.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a listener is told that is about some entities alone, and what it may keep. */
abstract class AuditDoorsContract extends AuditContract {
    @Test
    void listenerOfSomeEntities_hearsNoOthers_andTheyAreNotHeard() {
        List<Object> heard = new ArrayList<>();
        assertThat(engine.events().hears(BeforeInsert.class, Badge.class)).isFalse();
        Subscription subscription = engine.events()
                .on(BeforeInsert.class, Badge.class::isAssignableFrom, event -> heard.add(event.entity()));
        Badge badge = new Badge("b");

        sessions.inTransaction(session -> session.addAll(List.of(new Person("a"), badge)));

        assertThat(heard).containsExactly(badge);
        assertThat(engine.events().hears(BeforeInsert.class, Badge.class)).isTrue();
        subscription.close();
        assertThat(engine.events().hears(BeforeInsert.class, Badge.class)).isFalse();
    }

    @Test
    void afterUpdate_tellsWhatAListenerBeforeItHasSet() {
        Person person = new Person("a");
        save(person);
        Badge badge = new Badge("b");
        save(badge);
        List<Object> previous = new ArrayList<>();
        engine.events()
                .on(BeforeUpdate.class, Account.class, event -> event.entity().setOwner("late"));
        engine.events().on(AfterUpdate.class, Account.class, event -> previous.add(event.previous(Account.OWNER)));
        Account account = new Account("early");
        save(account);

        sessions.inTransaction(
                session -> session.get(Account.class, account.getId()).setBalance(2));

        assertThat(previous).containsExactly("early");
    }

    @Test
    void rowsWritten_tellsRowsAndLinksOfOneFlush_atItsEnd() {
        List<RowsWritten> told = new ArrayList<>();
        engine.events().on(RowsWritten.class, Badge.class::isAssignableFrom, told::add);
        Badge badge = new Badge("b");
        Account account = new Account("a");
        account.getBadges().add(badge);

        sessions.inTransaction(session -> session.addAll(List.of(badge, account)));

        assertThat(told).hasSize(1);
        assertThat(told.get(0).rows()).extracting(RowChange::kind).containsOnly(Kind.INSERT);
        assertThat(told.get(0).rows()).extracting(RowChange::entity).containsExactlyInAnyOrder(badge, account);
        assertThat(told.get(0).links())
                .hasSize(1)
                .extracting(LinkChange::joined)
                .containsExactly(true);
    }

    @Test
    void listenerOfRowsThatThrows_stopsTheFlush() {
        engine.events().on(RowsWritten.class, Badge.class::isAssignableFrom, event -> {
            throw new IllegalStateException("no");
        });
        Badge badge = new Badge("b");

        try (Session session = sessions.open()) {
            session.add(badge);
            assertThatThrownBy(session::commit).isInstanceOf(IllegalStateException.class);
            session.rollback();
            assertThat(session.pending().changes()).hasSize(1);
        }
    }

    @Test
    void whatAGuestKeeps_lastsAsLongAsTheTransaction() {
        try (Session session = sessions.open()) {
            StringBuilder kept = session.perTransaction(StringBuilder.class, StringBuilder::new);
            session.add(new Badge("b"));
            session.inNested(inner -> inner.add(new Badge("c")));
            assertThat(session.perTransaction(StringBuilder.class, StringBuilder::new))
                    .isSameAs(kept);
            session.commit();
            StringBuilder next = session.perTransaction(StringBuilder.class, StringBuilder::new);
            assertThat(next).isNotSameAs(kept);
            session.rollback();
            assertThat(session.perTransaction(StringBuilder.class, StringBuilder::new))
                    .isNotSameAs(next);
        }
    }

    @Test
    void hookThatSeesNoReads_isNotAskedForThem() {
        List<Purpose> seen = new ArrayList<>();
        dev.cinnabar.orm.SessionHook hook = new dev.cinnabar.orm.SessionHook() {
            @Override
            public dev.cinnabar.orm.SessionStatement before(dev.cinnabar.orm.SessionStatement statement) {
                seen.add(statement.purpose());
                return statement;
            }

            @Override
            public boolean seesReads() {
                return false;
            }
        };

        sessions.withHook(hook).inTransaction(session -> {
            session.find(Badge.class, 1L);
            session.execute(dev.cinnabar.sql.Sql.select(Badge.class)).all();
            session.execute(dev.cinnabar.sql.Sql.update(Badge.class).set(Badge.NAME, "x"));
        });

        assertThat(seen).containsExactly(Purpose.CHANGE);
    }
}
