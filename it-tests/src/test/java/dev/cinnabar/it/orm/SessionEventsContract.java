package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Booking;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.AfterCommit;
import dev.cinnabar.orm.AfterDelete;
import dev.cinnabar.orm.AfterFlush;
import dev.cinnabar.orm.AfterInsert;
import dev.cinnabar.orm.AfterLoad;
import dev.cinnabar.orm.AfterRollback;
import dev.cinnabar.orm.AfterUpdate;
import dev.cinnabar.orm.BeforeAppend;
import dev.cinnabar.orm.BeforeCommit;
import dev.cinnabar.orm.BeforeDelete;
import dev.cinnabar.orm.BeforeFlush;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.BeforeRemove;
import dev.cinnabar.orm.BeforeSet;
import dev.cinnabar.orm.BeforeUpdate;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.orm.SessionStatement.Purpose;
import dev.cinnabar.orm.StateChanged;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What sessions tell, and in which order. */
abstract class SessionEventsContract extends MapperContract {
    private final List<String> heard = new ArrayList<>();

    private void listen(Class<?>... events) {
        Arrays.stream(events).forEach(event -> engine.events().on(event, told -> heard.add(event.getSimpleName())));
    }

    @Test
    @Tag("EVENTS-01")
    void lifeOfAnObject_isToldInThisOrder() {
        listen(
                BeforeSet.class,
                BeforeInsert.class,
                AfterInsert.class,
                AfterLoad.class,
                BeforeUpdate.class,
                AfterUpdate.class,
                BeforeDelete.class,
                AfterDelete.class);

        Item item = new Item("a");
        sessions.inTransaction(session -> session.add(item));
        sessions.inTransaction(session -> {
            Item found = session.get(Item.class, item.getId());
            found.setName("b");
            session.flush();
            session.delete(found);
        });

        assertThat(heard)
                .containsExactly(
                        "BeforeInsert",
                        "AfterInsert",
                        "AfterLoad",
                        "BeforeSet",
                        "BeforeUpdate",
                        "AfterUpdate",
                        "BeforeDelete",
                        "AfterDelete");
    }

    @Test
    @Tag("EVENTS-02")
    void listThatChanges_isToldOfItsOwner_thoughNothingIsWrittenThere() {
        Account account = account("ada");
        List<Object> entities = new ArrayList<>();
        engine.events().on(BeforeUpdate.class, event -> entities.add(event.entity()));
        engine.events().on(AfterUpdate.class, event -> entities.add(event.entity()));

        sessions.inTransaction(session -> {
            Account found = session.get(Account.class, account.getId());
            found.getBookings().add(new Booking(1));
            session.flush();
            assertThat(entities).containsExactly(found, found);
        });

        assertThat(sentOf("UPDATE")).isZero();
    }

    @Test
    @Tag("EVENTS-03")
    void commitAndRollback_areToldInThisOrder() {
        listen(
                BeforeFlush.class,
                BeforeInsert.class,
                AfterInsert.class,
                AfterFlush.class,
                BeforeCommit.class,
                AfterCommit.class,
                AfterRollback.class);

        try (Session session = sessions.open()) {
            session.add(new Item("a"));
            session.commit();
            session.add(new Item("a"));
            assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
            session.rollback();
            session.rollback();
        }

        assertThat(heard)
                .containsExactly(
                        "BeforeFlush",
                        "BeforeInsert",
                        "AfterInsert",
                        "AfterFlush",
                        "BeforeCommit",
                        "AfterCommit",
                        "BeforeFlush",
                        "BeforeInsert",
                        "AfterRollback");
    }

    @Test
    @Tag("EVENTS-06")
    void rollback_tellsWhereObjectsStand() {
        Item kept = new Item("kept");
        save(kept);
        engine.events()
                .on(
                        StateChanged.class,
                        event -> heard.add(((Item) event.entity()).getName() + " " + event.from() + " " + event.to()));

        try (Session session = sessions.open()) {
            session.delete(session.get(Item.class, kept.getId()));
            session.add(new Item("sent"));
            session.flush();
            session.add(new Item("pending"));
            session.rollback();
        }

        assertThat(heard)
                .containsExactlyInAnyOrder(
                        "kept DELETED PERSISTENT", "sent PERSISTENT TRANSIENT", "pending PENDING TRANSIENT");
    }

    @Test
    void attributes_areToldBeforeTheyChange_andCanBeRefused() {
        Shelf shelf = filledShelf("a");
        engine.events().on(BeforeSet.class, Shelf.class, event -> {
            heard.add(event.changes(Shelf.NAME) + " " + event.previous(Shelf.NAME));
            throw new IllegalArgumentException("no");
        });
        engine.events().on(BeforeAppend.class, event -> heard.add("+" + ((Book) event.to()).getTitle()));
        engine.events().on(BeforeRemove.class, event -> heard.add("-" + ((Book) event.from()).getTitle()));

        sessions.inTransaction(session -> {
            Shelf found = session.get(Shelf.class, shelf.getId());
            assertThatThrownBy(() -> found.setName("new")).isInstanceOf(IllegalArgumentException.class);
            assertThat(found.getName()).isEqualTo("top");
            found.getBooks().add(new Book("b"));
            found.getBooks().remove(0);
            session.flush();
        });

        assertThat(heard).containsExactly("true top", "+b", "-a");
    }

    @Test
    void afterLoad_isToldOnceOfEachObject() {
        save(new Shelf("a"), new Shelf("b"));
        engine.events().on(AfterLoad.class, event -> heard.add(((Shelf) event.entity()).getName()));

        sessions.inTransaction(session -> {
            session.execute(select(Shelf.class)).all();
            session.execute(select(Shelf.class)).all();
        });

        assertThat(heard).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    @Tag("EVENTS-07")
    void hook_seesAndRewritesStatements_alsoThoseThatLoad() {
        Shelf shelf = filledShelf("a", "b");
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        SessionFactory hooked = sessions.withHook(statement -> {
            purposes.add(statement.purpose());
            return statement.purpose() == Purpose.LOAD
                    ? statement.with(
                            select(Book.class).where(Book.TITLE.eq("b")).node())
                    : statement;
        });

        hooked.inTransaction(session -> {
            Shelf found = session.get(Shelf.class, shelf.getId());
            assertThat(found.getBooks()).extracting(Book::getTitle).containsExactly("b");
            session.refresh(found);
            session.execute(update(Shelf.class).set(Shelf.NAME, "x").where(Shelf.ID.eq(0L)));
        });

        assertThat(purposes).containsExactly(Purpose.values());
    }

    private static final List<Map<String, String>> ROWS = List.of(Map.of("name", "a"), Map.of("name", "b"));

    @Test
    @Tag("EVENTS-07")
    void hook_mayChangeTheValuesOfManyRows() {
        SessionFactory hooked = sessions.withHook(statement -> statement.with(statement.sets().stream()
                .map(set -> Map.of("name", "new " + set.get("name")))
                .toList()));

        hooked.inTransaction(session -> session.execute(insert(Item.class), ROWS));

        sessions.inTransaction(session -> assertThat(
                        session.execute(select(Item.NAME).orderBy(Item.ID)).all())
                .containsExactly("new a", "new b"));
    }

    @Test
    @Tag("EVENTS-08")
    void hook_mayNotChangeTheNumberOfSets() {
        SessionFactory hooked = sessions.withHook(statement -> statement.with(List.of(Map.of("name", "a"))));

        hooked.inTransaction(session ->
                refuses(ErrorCode.BAD_STATEMENT, () -> session.execute(insert(Item.class), ROWS)));
    }

    @Test
    @Tag("SESSION-29")
    void session_holdsItsObjects_thoughNobodyElseDoes() {
        Shelf shelf = filledShelf();

        sessions.inTransaction(session -> {
            session.get(Shelf.class, shelf.getId());
            System.gc();
            sent.clear();
            session.get(Shelf.class, shelf.getId()).setName("new");
            System.gc();
            assertThat(session.get(Shelf.class, shelf.getId()).getName()).isEqualTo("new");
            assertThat(sent).isEmpty();
        });
    }

    @Test
    void hook_changesInsertsOfManyRows() {
        Insert<Account> more = insert(Account.class).set(Account.BALANCE, parameter("amount", Types.INTEGER));
        SessionFactory hooked = sessions.withHook(statement -> statement.node() instanceof InsertNode
                ? statement.with(more.node()).with(statement.options().withParameter("amount", 7))
                : statement);

        hooked.inTransaction(session ->
                session.execute(insert(Account.class), List.of(Map.of("owner", "ada"), Map.of("owner", "bob"))));

        sessions.inTransaction(session ->
                assertThat(session.execute(select(Account.BALANCE)).all()).containsExactly(7, 7));
    }

    @Test
    void hook_mayNotMakeSomethingElseOfAnInsertOfManyRows() {
        SessionFactory hooked = sessions.withHook(statement ->
                statement.with(update(Item.class).set(Item.NAME, "a").node()));

        hooked.inTransaction(session -> refuses(
                ErrorCode.BAD_STATEMENT, () -> session.execute(insert(Item.class), List.of(Map.of("name", "a")))));
    }
}
