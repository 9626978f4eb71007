package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.DetachedException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Booking;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.AfterCommit;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.BeforeUpdate;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.MetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trees, versions, lists without a counterpart, events. */
abstract class ThingsContract extends TablesContract {
    @Override
    final MetaData tables() {
        return MetaData.of(Item.class, Account.class, Booking.class);
    }

    private long add(Model object) {
        sessions.inTransaction(session -> session.add(object));
        return object instanceof Item item ? item.getId() : ((Account) object).getId();
    }

    private static Item tree() {
        Item root = new Item("root");
        for (String name : List.of("a", "b", "c")) {
            Item child = new Item(name);
            child.setParent(root);
            child.getChildren().add(new Item(name + name));
        }
        return root;
    }

    @Test
    void tree_isInsertedFromItsRoot() {
        long id = add(tree());

        sessions.inTransaction(session -> {
            Item root = session.get(Item.class, id);
            assertThat(root.getParent()).isNull();
            assertThat(root.getChildren()).extracting(Item::getName).containsExactly("c", "b", "a");
            assertThat(root.getChildren().get(2).getChildren())
                    .extracting(Item::getName)
                    .containsExactly("aa");
        });
    }

    @Test
    void delete_takesChildrenAlong_fromTheLeaves() {
        long id = add(tree());

        sessions.inTransaction(session -> session.delete(session.get(Item.class, id)));

        long left = sessions.callInTransaction(
                session -> session.execute(select(count()).from(Item.class)).one());
        assertThat(left).isZero();
    }

    @Test
    void circle_isClosedByAnUpdate() {
        Item one = new Item("one");
        Item other = new Item("other");
        one.setParent(other);
        other.setParent(one);

        sessions.inTransaction(session -> session.addAll(List.of(one, other)));

        sessions.inTransaction(session -> {
            Item found = session.get(Item.class, one.getId());
            assertThat(found.getParent().getParent()).isSameAs(found);
        });
    }

    @Test
    void longChain_isInserted_withoutRecursion() {
        Item last = new Item("i0");
        Item first = last;
        for (int i = 1; i < 3_000; i++) {
            Item next = new Item("i" + i);
            next.setParent(last);
            last = next;
        }
        Item root = first;

        sessions.inTransaction(session -> session.add(root));

        long all = sessions.callInTransaction(
                session -> session.execute(select(count()).from(Item.class)).one());
        assertThat(all).isEqualTo(3_000);
    }

    @Test
    void version_refusesWhatAnotherChangedMeanwhile() {
        long id = add(new Account("ada", 10));

        try (Session late = sessions.open()) {
            Account mine = late.get(Account.class, id);
            late.rollback();
            sessions.inTransaction(session -> session.get(Account.class, id).setBalance(20));
            mine.setBalance(5);
            assertThatThrownBy(late::commit).isInstanceOfSatisfying(StaleDataException.class, stale -> {
                assertThat(stale.expected()).isEqualTo(1);
                assertThat(stale.found()).isZero();
                assertThat(stale).hasMessageContaining("Account " + id);
            });
        }
        sessions.inTransaction(session ->
                assertThat(session.get(Account.class, id).getVersion()).isEqualTo(2));
    }

    @Test
    void listWithoutCounterpart_writesTheKeysOfItsMembers() {
        Account account = new Account("ada", 10);
        account.getBookings().add(new Booking(3));
        account.getBookings().add(new Booking(7));
        long id = add(account);

        sessions.inTransaction(session -> {
            Account found = session.get(Account.class, id);
            assertThat(found.getBookings()).extracting(Booking::getAmount).containsExactlyInAnyOrder(3, 7);
            found.getBookings().remove(0);
        });

        long left = sessions.callInTransaction(
                session -> session.execute(select(count()).from(Booking.class)).one());
        assertThat(left).isEqualTo(1);
    }

    @Test
    void pending_tellsWhatCommitWouldSend_andChangesNothing() {
        long id = add(new Account("ada", 10));

        try (Session session = sessions.open()) {
            Account account = session.get(Account.class, id);
            account.setBalance(11);
            account.getBookings().add(new Booking(1));
            sent.clear();
            String told = session.pending().toString();
            assertThat(sent).isEmpty();
            assertThat(told)
                    .contains("INSERT INTO", "bookings", "UPDATE", "balance", "Account " + id + ": balance changed");
            assertThat(account.getVersion()).isEqualTo(1);
            session.commit();
            assertThat(account.getVersion()).isEqualTo(2);
        }
    }

    @Test
    void rollback_givesUpWhatIsPendingAndWhatWasSent() {
        long id = add(new Account("ada", 10));

        try (Session session = sessions.open()) {
            Account account = session.get(Account.class, id);
            Account fresh = new Account("bob", 1);
            session.add(fresh);
            account.setBalance(99);
            session.flush();
            account.setOwner("eve");
            session.rollback();

            assertThat(account.getBalance()).isEqualTo(10);
            assertThat(account.getOwner()).isEqualTo("ada");
            assertThat(account.getVersion()).isEqualTo(1);
            assertThat(session.stateOf(fresh)).isEqualTo(ObjectState.TRANSIENT);
            assertThat(fresh.getId()).isNull();
            assertThat(fresh.getOwner()).isEqualTo("bob");
        }
    }

    @Test
    void failedFlush_leavesAllThatWasSentPending() {
        try (Session session = sessions.open()) {
            Item first = new Item("first");
            session.add(first);
            session.flush();
            Item twin = new Item("first");
            session.add(twin);
            assertThatThrownBy(session::flush).isInstanceOf(dev.cinnabar.error.IntegrityException.class);
            assertThatThrownBy(session::commit).hasMessageContaining("rollback()");
            session.rollback();
            assertThat(session.stateOf(first)).isEqualTo(ObjectState.PENDING);
            twin.setName("second");
            session.commit();
            assertThat(session.execute(select(Item.class).orderBy(Item.ID)).all())
                    .containsExactly(first, twin);
        }
    }

    @Test
    void statements_keepObjectsInStep() {
        long id = add(new Account("ada", 10));
        long other = add(new Account("bob", 20));

        try (Session session = sessions.open()) {
            Account ada = session.get(Account.class, id);
            Account bob = session.get(Account.class, other);
            session.execute(update(Account.class).set(Account.BALANCE, 50).where(Account.OWNER.eq("ada")));
            sent.clear();
            assertThat(bob.getBalance()).isEqualTo(20);
            assertThat(sent).isEmpty();
            assertThat(ada.getBalance()).isEqualTo(50);
            session.execute(delete(Account.class).where(Account.OWNER.eq("bob")));
            assertThat(session.contains(bob)).isFalse();
            session.commit();
        }
    }

    @Test
    void maps_nameAttributes() {
        sessions.inTransaction(session -> {
            session.execute(insert(Item.class), List.of(Map.of("name", "root"), Map.of("name", "other")));
            Item root = session.execute(select(Item.class).filterBy(Map.of("name", "root")))
                    .one();
            session.execute(insert(Item.class), List.of(Map.of("name", "leaf", "parentId", root.getId())));
            assertThat(root.getChildren()).hasSize(1);
            assertThatThrownBy(() -> session.execute(insert(Item.class), List.of(Map.of("nme", "x"))))
                    .isInstanceOf(UsageException.class);
        });
    }

    @Test
    void listeners_setValues_refuse_andHearChanges() {
        List<String> heard = new ArrayList<>();
        engine.events()
                .on(BeforeInsert.class, Account.class, event -> event.entity().setBalance(100));
        engine.events()
                .on(
                        BeforeUpdate.class,
                        Account.class,
                        event -> heard.add(event.changes(Account.OWNER) + " " + event.previous(Account.OWNER)));
        engine.events().on(AfterCommit.class, event -> {
            throw new IllegalStateException("too late");
        });

        long id = add(new Account("ada", 10));
        sessions.inTransaction(session -> session.get(Account.class, id).setOwner("eve"));

        sessions.inTransaction(session ->
                assertThat(session.get(Account.class, id).getBalance()).isEqualTo(100));
        assertThat(heard).containsExactly("true ada");
        engine.events().on(BeforeUpdate.class, event -> {
            throw new IllegalArgumentException("no");
        });
        assertThatThrownBy(() -> sessions.inTransaction(
                        session -> session.get(Account.class, id).setOwner("bob")))
                .isInstanceOf(IllegalArgumentException.class);
        sessions.inTransaction(
                session -> assertThat(session.get(Account.class, id).getOwner()).isEqualTo("eve"));
    }

    @Test
    void detachedObject_refusesWhatWasNotLoaded_andKeepsTheRest() {
        long id = add(new Account("ada", 10));
        Account account = sessions.callInTransaction(session -> session.get(Account.class, id));

        assertThat(account.getOwner()).isEqualTo("ada");
        assertThatThrownBy(account::getBookings)
                .isInstanceOf(DetachedException.class)
                .hasMessageContaining("Account.bookings")
                .hasMessageContaining("selectIn(Account.BOOKINGS)");
    }

    @Test
    void nullInColumnThatMustHaveAValue_isRefusedBeforeAnythingIsSent() {
        try (Session session = sessions.open()) {
            session.add(new Item(null));
            sent.clear();
            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(
                            UsageException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NULL_VALUE))
                    .hasMessageContaining("Item.name");
            assertThat(sent).isEmpty();
        }
    }

    @Test
    void find_meetsTheIdentityMap_withoutSql() {
        long id = add(new Account("ada", 10));
        sessions.inTransaction(session -> {
            Account one = session.get(Account.class, id);
            sent.clear();
            assertThat(session.get(Account.class, (int) id)).isSameAs(one);
            assertThat(sent).isEmpty();
            assertThatThrownBy(() -> session.get(Account.class, "x")).hasMessageContaining("Account.id");
        });
    }
}
