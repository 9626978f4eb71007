package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects that come from elsewhere, and rows that change hands. */
abstract class MergeContract extends MapperContract {
    @Test
    @Tag("MERGE-01")
    void newObject_becomesAPendingCopy_withoutAskingAnybody() {
        try (Session session = sessions.open()) {
            Item given = new Item("a");
            Item merged = session.merge(given);
            assertThat(merged).isNotSameAs(given);
            assertThat(session.stateOf(merged)).isEqualTo(ObjectState.PENDING);
            assertThat(session.contains(given)).isFalse();
            assertThat(merged.getName()).isEqualTo("a");
            assertThat(sent).isEmpty();
        }
    }

    @Test
    @Tag("MERGE-02")
    @Tag("MERGE-06")
    void knownKey_isReadOnce_andTakesWhatIsSet() {
        Account account = new Account("ada", 5);
        save(account);
        Account given = new Account("eve", 0);
        given.setId(account.getId());
        Account partly = sessions.callInTransaction(
                session -> session.execute(select(Account.class).options(dev.cinnabar.orm.Load.only(Account.OWNER)))
                        .one());
        sent.clear();

        try (Session session = sessions.open()) {
            partly.setOwner("eve");
            Account merged = session.merge(partly);
            assertThat(sent).hasSize(1);
            assertThat(merged).isNotSameAs(partly).isSameAs(session.get(Account.class, account.getId()));
            assertThat(merged.getOwner()).isEqualTo("eve");
            assertThat(merged.getBalance()).isEqualTo(5);
            session.commit();
        }
    }

    @Test
    @Tag("MERGE-04")
    void merge_goesAlongLists_andLeavesWhatWasGiven() {
        Shelf shelf = new Shelf("top");
        shelf.getBooks().addAll(List.of(new Book("a"), new Book("b")));
        save(shelf);

        try (Session session = sessions.open()) {
            shelf.getBooks().get(0).setTitle("new");
            Book gone = shelf.getBooks().remove(1);
            shelf.getBooks().add(new Book("c"));
            Shelf merged = session.merge(shelf);
            session.commit();
            assertThat(merged.getBooks()).extracting(Book::getTitle).containsExactlyInAnyOrder("new", "c");
            assertThat(session.contains(shelf)).isFalse();
            assertThat(session.get(Book.class, gone.getId()).getShelf()).isNull();
        }
    }

    @Test
    @Tag("MERGE-07")
    void nullThatWasSet_overwrites() {
        Shelf shelf = new Shelf("top");
        Book book = new Book("a");
        shelf.getBooks().add(book);
        save(shelf);

        sessions.inTransaction(session -> {
            book.setShelf(null);
            session.merge(book);
        });

        sessions.inTransaction(session ->
                assertThat(session.get(Book.class, book.getId()).getShelf()).isNull());
    }

    @Test
    @Tag("MERGE-10")
    void oneRowInSeveralObjects_isOneObject() {
        Shelf shelf = new Shelf("top");
        Book book = new Book("a");
        shelf.getBooks().add(book);
        save(shelf);
        Book twin = sessions.callInTransaction(session -> session.get(Book.class, book.getId()));

        try (Session session = sessions.open()) {
            Book one = session.merge(book);
            twin.setTitle("last");
            assertThat(session.merge(twin)).isSameAs(one);
            assertThat(one.getTitle()).isEqualTo("last");
        }
    }

    @Test
    @Tag("MERGE-12")
    void merge_doesNotFlush() {
        Item item = new Item("a");
        save(item);

        try (Session session = sessions.open()) {
            session.add(new Item("pending"));
            session.merge(item);
            assertThat(sentOf("INSERT")).isZero();
        }
    }

    @Test
    void olderVersion_isRefused() {
        Account account = new Account("ada", 5);
        save(account);
        sessions.inTransaction(
                session -> session.get(Account.class, account.getId()).setBalance(6));

        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.merge(account)).isInstanceOf(StaleDataException.class);
        }
    }

    @Test
    @Tag("UOW-24")
    @Tag("UOW-27")
    void newObjectWithTheKeyOfADeletedOne_takesOverItsRow() {
        Shelf shelf = new Shelf("top");
        Book book = new Book("a");
        shelf.getBooks().add(book);
        save(shelf);

        sessions.inTransaction(session -> {
            session.delete(session.get(Book.class, book.getId()));
            Book next = new Book("b");
            next.setId(book.getId());
            next.setShelf(null);
            session.add(next);
        });

        assertThat(sentOf("INSERT") + sentOf("DELETE")).isZero();
        sessions.inTransaction(session -> {
            Book only = session.execute(select(Book.class)).one();
            assertThat(only.getTitle()).isEqualTo("b");
            assertThat(only.getShelf()).isNull();
        });
    }

    @Test
    @Tag("UOW-19")
    void rowInATree_changesHands() {
        Item root = new Item("root");
        Item child = new Item("child");
        root.getChildren().add(child);
        save(root);

        sessions.inTransaction(session -> {
            Item old = session.get(Item.class, child.getId());
            session.delete(old);
            Item next = new Item("next");
            next.setId(child.getId());
            next.setParent(session.get(Item.class, root.getId()));
            session.add(next);
        });

        assertThat(rows(Item.class)).isEqualTo(2);
        sessions.inTransaction(session ->
                assertThat(session.get(Item.class, child.getId()).getParentId()).isEqualTo(root.getId()));
    }

    @Test
    void rowThatChangesHands_keepsItsVersion() {
        Account account = new Account("ada", 5);
        save(account);

        sessions.inTransaction(session -> {
            session.delete(session.get(Account.class, account.getId()));
            Account next = new Account("eve", 6);
            next.setId(account.getId());
            session.add(next);
        });

        sessions.inTransaction(session -> {
            Account known = session.get(Account.class, account.getId());
            assertThat(known.getOwner()).isEqualTo("eve");
            assertThat(known.getVersion()).isEqualTo(2);
        });
    }

    @Test
    void merge_tellsTheOtherEnd() {
        Shelf shelf = new Shelf("top");
        Book book = new Book("a");
        save(shelf, book);
        book.setShelf(shelf);

        try (Session session = sessions.open()) {
            Shelf known = session.get(Shelf.class, shelf.getId());
            assertThat(known.getBooks()).isEmpty();

            Book merged = session.merge(book);
            assertThat(known.getBooks()).containsExactly(merged);
        }
    }
}
