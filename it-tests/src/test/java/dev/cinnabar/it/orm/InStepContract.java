package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.orm.SessionStatement.Purpose;
import dev.cinnabar.result.Changed;
import dev.cinnabar.sql.Update;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Objects whose rows a statement changes by a condition. */
abstract class InStepContract extends MapperContract {
    @Test
    void setsOfParameters_changeObjectsToo() {
        Account first = new Account("ada", 10);
        Account second = new Account("bob", 20);
        save(first, second);

        try (Session session = sessions.open()) {
            Account ada = session.get(Account.class, first.getId());
            Account bob = session.get(Account.class, second.getId());
            session.execute(
                    update(Account.class)
                            .set(Account.BALANCE, parameter("amount", Types.INTEGER))
                            .where(Account.OWNER.eq(parameter("whose", Types.TEXT))),
                    List.of(Map.of("amount", 50, "whose", "ada")));
            assertThat(ada.getBalance()).isEqualTo(50);
            assertThat(bob.getBalance()).isEqualTo(20);

            session.execute(
                    delete(Account.class).where(Account.OWNER.eq(parameter("whose", Types.TEXT))),
                    List.of(Map.of("whose", "bob"), Map.of("whose", "eve")));
            assertThat(session.find(Account.class, second.getId())).isEmpty();
            assertThat(session.find(Account.class, first.getId())).contains(ada);
        }
    }

    @Test
    void statementThatGivesRowsBack_changesObjectsToo() {
        if (!engine.dialect().has(Feature.UPDATE_RETURNING)) {
            return;
        }
        Account account = new Account("ada", 10);
        save(account);

        try (Session session = sessions.open()) {
            Account ada = session.get(Account.class, account.getId());
            assertThat(session.execute(update(Account.class)
                                    .set(Account.BALANCE, 50)
                                    .where(Account.OWNER.eq("ada"))
                                    .returning(Account.ID))
                            .all())
                    .containsExactly(account.getId());
            assertThat(ada.getBalance()).isEqualTo(50);
        }
    }

    @Test
    void keyThatAStatementWrites_leadsTheRelationshipElsewhere() {
        Shelf top = new Shelf("top");
        Shelf low = new Shelf("low");
        top.getBooks().add(new Book("a"));
        save(top, low);

        try (Session session = sessions.open()) {
            Book book = session.get(Shelf.class, top.getId()).getBooks().get(0);
            assertThat(book.getShelf().getName()).isEqualTo("top");
            session.execute(update(Book.class).set(Book.SHELF_ID, low.getId()));

            assertThat(book.getShelf().getName()).isEqualTo("low");
        }
    }

    @Test
    void objects_followWhatAHookMadeOfAStatement() {
        Account first = new Account("ada", 10);
        Account second = new Account("bob", 20);
        save(first, second);
        SessionFactory hooked = sessions.withHook(statement -> statement.purpose() == Purpose.CHANGE
                ? statement.with(update(Account.class)
                        .set(Account.BALANCE, 70)
                        .where(Account.OWNER.eq("bob"))
                        .node())
                : statement);

        hooked.inTransaction(session -> {
            Account ada = session.get(Account.class, first.getId());
            Account bob = session.get(Account.class, second.getId());
            session.execute(update(Account.class).set(Account.BALANCE, 50).where(Account.OWNER.eq("ada")));
            assertThat(ada.getBalance()).isEqualTo(10);
            assertThat(bob.getBalance()).isEqualTo(70);
        });
    }

    @Test
    void objects_followWhatAHookMadeOfSetsOfParameters() {
        Account first = new Account("ada", 10);
        Account second = new Account("bob", 20);
        save(first, second);
        Update<Account> update = update(Account.class)
                .set(Account.BALANCE, parameter("amount", Types.INTEGER))
                .where(Account.OWNER.eq(parameter("whose", Types.TEXT)));
        SessionFactory hooked = sessions.withHook(statement -> statement.purpose() == Purpose.CHANGE
                ? statement.with(update.where(Account.BALANCE.lt(15)).node())
                : statement);

        hooked.inTransaction(session -> {
            Account ada = session.get(Account.class, first.getId());
            Account bob = session.get(Account.class, second.getId());
            Changed changed = session.execute(
                    update, List.of(Map.of("amount", 50, "whose", "ada"), Map.of("amount", 50, "whose", "bob")));
            assertThat(changed.rowCount()).isEqualTo(1);
            assertThat(ada.getBalance()).isEqualTo(50);
            assertThat(bob.getBalance()).isEqualTo(20);
        });
    }

    @Test
    void databaseIsAsked_forThoseAloneOfWhichMemoryCannotTell() {
        Account first = new Account("ada", 1);
        save(first, new Account("bob", 2), new Account("eve", 3), new Shelf("ada"), new Shelf("bob"));

        sessions.inTransaction(session -> {
            Account ada = session.get(Account.class, first.getId());
            sent.clear();
            session.execute(update(Account.class).set(Account.BALANCE, 7).where(Account.OWNER.in(select(Shelf.NAME))));
            assertThat(ada.getBalance()).isEqualTo(7);
            assertThat(sent).hasSize(2);
            assertThat(sent.get(0)).startsWith("SELECT").containsPattern("id[\"`]?\\)? (IN \\(\\?|= ANY)");
        });
    }
}
