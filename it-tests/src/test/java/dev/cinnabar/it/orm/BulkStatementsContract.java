package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.excluded;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.Load;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.ObjectState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Statements that write many rows, and the objects that stand for them. */
abstract class BulkStatementsContract extends MapperContract {
    private boolean returning() {
        return engine.dialect().has(Feature.INSERT_RETURNING);
    }

    @Test
    @Tag("DML-05")
    void expiredObjects_areNotReadForAStatement() {
        Account account = account("ada");

        sessions.inTransaction(session -> {
            Account found = session.get(Account.class, account.getId());
            session.expire(found);
            sent.clear();
            session.execute(update(Account.class).set(Account.BALANCE, 5).where(Account.OWNER.eq("ada")));
            assertThat(sent).hasSize(1);
            assertThat(found.getBalance()).isEqualTo(5);
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    @Tag("DML-11")
    void updateByKeys_sendsRowsTogetherThatNameTheSame() {
        Account one = new Account("ada", 1);
        Account two = new Account("bob", 2);
        Account three = new Account("eve", 3);
        Account four = new Account("joe", 4);
        save(one, two, three, four);

        sessions.inTransaction(session -> {
            Account found = session.get(Account.class, one.getId());
            sent.clear();
            long changed = session.execute(
                            update(Account.class),
                            List.of(
                                    Map.of("id", one.getId(), "balance", 10),
                                    Map.of("id", two.getId(), "balance", 20),
                                    Map.of("id", three.getId(), "balance", 30, "owner", "eva"),
                                    Map.of("id", four.getId(), "balance", 40)))
                    .rowCount();
            assertThat(changed).isEqualTo(4);
            assertThat(sent).as("of 2, 1 and 1 rows").hasSize(3);
            assertThat(found.getBalance()).isEqualTo(10);
        });

        assertThat(balances()).containsExactly(10, 20, 30, 40);
    }

    @Test
    @Tag("DML-12")
    void updateByKeys_refusesARowWithoutItsKey() {
        sessions.inTransaction(session -> assertThatThrownBy(
                        () -> session.execute(update(Account.class), List.of(Map.of("balance", 1))))
                .isInstanceOfSatisfying(
                        CinnabarException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_KEY))
                .hasMessageContaining("Account.id"));
    }

    @Test
    @Tag("DML-15")
    void update_tellsHowManyRowsItMet() {
        save(new Account("ada", 1), new Account("bob", 1), new Account("eve", 2));

        sessions.inTransaction(session -> assertThat(session.execute(
                                update(Account.class).set(Account.BALANCE, 1).where(Account.BALANCE.eq(1)))
                        .rowCount())
                .isEqualTo(2));
    }

    @Test
    @Tag("DML-17")
    void insertOfManyRows_givesObjects_inTheirOrder() {
        Assumptions.assumeTrue(returning(), "inserts give nothing back here");
        sessions.inTransaction(session -> {
            List<Map<String, String>> rows = List.of(Map.of("name", "c"), Map.of("name", "a"), Map.of("name", "b"));
            List<Item> items = session.execute(insert(Item.class).returning(Item.ENTITY), rows)
                    .all();
            assertThat(items).extracting(Item::getName).containsExactly("c", "a", "b");
            assertThat(items).allMatch(item -> session.stateOf(item) == ObjectState.PERSISTENT);
            assertThat(session.get(Item.class, items.get(1).getId())).isSameAs(items.get(1));
            items.get(0).setName("d");
        });
        sessions.inTransaction(session ->
                assertThat(session.execute(select(Item.NAME)).all()).containsExactlyInAnyOrder("d", "a", "b"));
    }

    @Test
    @Tag("DML-20")
    void upsert_renewsTheObjectsOfTheSession_whereItIsAskedTo() {
        Assumptions.assumeTrue(returning(), "inserts give nothing back here");
        Account account = account("ada");

        sessions.inTransaction(session -> {
            Account found = session.get(Account.class, account.getId());
            var upsert = insert(Account.class)
                    .set(Account.ID, account.getId())
                    .set(Account.OWNER, "eve")
                    .set(Account.BALANCE, 9)
                    .set(Account.VERSION, 1)
                    .onConflict(Account.ID)
                    .doUpdate(set -> set.set(Account.BALANCE, excluded(Account.BALANCE)));
            assertThat(session.execute(upsert.returning(Account.ENTITY)).one()).isSameAs(found);
            assertThat(found.getBalance()).isEqualTo(1);
            assertThat(session.execute(upsert.returning(Account.ENTITY.with(Load.fresh())))
                            .one())
                    .isSameAs(found);
            assertThat(found.getBalance()).isEqualTo(9);
        });
    }

    @Test
    @Tag("QUERY-04")
    void textOfOnesOwn_givesObjects() {
        Book book = new Book("a");
        save(book);

        sessions.inTransaction(session -> {
            Book found = session.execute(text("SELECT id, title, shelf_id FROM books WHERE title = :title")
                            .bind("title", "a")
                            .returns(Book.ENTITY))
                    .one();
            assertThat(session.get(Book.class, book.getId())).isSameAs(found);
            found.setTitle("b");
        });

        sessions.inTransaction(
                session -> assertThat(session.execute(select(Book.TITLE)).all()).containsExactly("b"));
    }

    @Test
    @Tag("DML-04")
    void delete_findsTheObjectsThatItMet_whereMemoryCannotTell() {
        Account one = new Account("ada", 1);
        Account other = new Account("bob", 2);
        save(one, other, new Shelf("ada"));

        sessions.inTransaction(session -> {
            Account gone = session.get(Account.class, one.getId());
            Account kept = session.get(Account.class, other.getId());
            sent.clear();
            session.execute(delete(Account.class).where(Account.OWNER.in(select(Shelf.NAME))));
            assertThat(session.contains(gone)).isFalse();
            assertThat(kept.getBalance()).isEqualTo(2);
            keysAreReadBefore("DELETE");
        });

        assertThat(balances()).containsExactly(2);
    }

    @Test
    @Tag("DML-03")
    void update_findsTheObjectsThatItMet_andSetsPlainValues() {
        Account one = new Account("ada", 1);
        Account other = new Account("bob", 2);
        save(one, other, new Shelf("ada"));

        sessions.inTransaction(session -> {
            Account met = session.get(Account.class, one.getId());
            Account kept = session.get(Account.class, other.getId());
            sent.clear();
            session.execute(update(Account.class).set(Account.BALANCE, 7).where(Account.OWNER.in(select(Shelf.NAME))));
            assertThat(met.getBalance()).isEqualTo(7);
            assertThat(kept.getBalance()).isEqualTo(2);
            keysAreReadBefore("UPDATE");
        });

        assertThat(balances()).containsExactly(7, 2);
    }

    private void keysAreReadBefore(String verb) {
        assertThat(sent)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("SELECT").contains("shelves"),
                        then -> assertThat(then).startsWith(verb));
    }

    private List<Integer> balances() {
        return sessions.callInTransaction(session ->
                session.execute(select(Account.BALANCE).orderBy(Account.ID)).all());
    }

    @Test
    void insertOfManyRows_givesObjects_withWhatTheyLoadAtOnce() {
        Assumptions.assumeTrue(returning(), "inserts give nothing back here");
        for (LoadStrategy strategy : List.of(LoadStrategy.SELECT_IN, LoadStrategy.SUBQUERY, LoadStrategy.JOINED)) {
            sessions.withLoad(strategy).inTransaction(session -> {
                Shelf shelf = new Shelf(strategy.name());
                session.add(shelf);
                session.flush();
                List<Book> books = session.execute(
                                insert(Book.class).returning(Book.ENTITY),
                                List.of(
                                        Map.of("title", "a", "shelfId", shelf.getId()),
                                        Map.of("title", "b", "shelfId", shelf.getId())))
                        .all();
                List<Shelf> shelves = session.execute(
                                insert(Shelf.class).returning(Shelf.ENTITY),
                                List.of(Map.of("name", "c"), Map.of("name", "d")))
                        .all();
                sent.clear();
                assertThat(books).allMatch(book -> book.getShelf() == shelf);
                assertThat(shelves).allMatch(other -> other.getBooks().isEmpty());
                assertThat(sent).isEmpty();
            });
        }
    }
}
