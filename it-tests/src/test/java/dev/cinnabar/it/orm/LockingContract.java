package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.Load;
import dev.cinnabar.orm.Session;
import dev.cinnabar.sql.Select;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects that are read with a lock, or read anew. */
abstract class LockingContract extends MapperContract {
    /** How the database is asked for an update at once, for a share of what others leave, for one table, for a key, for all but a key. */
    abstract List<String> locks();

    private static String lock(String sql) {
        int at = sql.indexOf(" FOR ");
        return at < 0 ? "" : sql.substring(at + 1);
    }

    @Test
    @Tag("SESSION-02")
    void find_sendsNothingForWhatIsThere_unlessItAsksInAWayOfItsOwn() {
        Shelf shelf = filledShelf();

        sessions.inTransaction(session -> {
            Shelf found = session.get(Shelf.class, shelf.getId());
            sent.clear();
            assertThat(session.find(Shelf.class, shelf.getId())).containsSame(found);
            assertThat(sent).isEmpty();
            assertThat(session.find(Shelf.class, shelf.getId(), Select::forUpdate))
                    .containsSame(found);
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    @Tag("QUERY-03")
    void lock_isWrittenAsTheDatabaseSaysIt() {
        Account account = account("ada");

        sessions.inTransaction(session -> {
            session.find(Account.class, account.getId(), how -> how.forUpdate().noWait());
            session.find(Account.class, account.getId(), how -> how.forShare().skipLocked());
            session.execute(select(Account.class).forUpdate().lockOf(Account.ENTITY))
                    .all();
            session.find(Account.class, account.getId(), Select::forKeyShare);
            session.find(Account.class, account.getId(), Select::forNoKeyUpdate);
        });

        assertThat(sent).map(LockingContract::lock).containsExactlyElementsOf(locks());
    }

    @Test
    @Tag("VERSION-07")
    void lockedRow_thatChangedSinceItWasRead_isRefused() {
        Account account = account("ada");

        try (Session late = sessions.open()) {
            Account mine = outdated(late, account);
            assertThatThrownBy(() -> late.find(Account.class, account.getId(), Select::forUpdate))
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("Account " + account.getId());
            late.refresh(mine);
            assertThat(late.find(Account.class, account.getId(), Select::forUpdate))
                    .containsSame(mine);
        }
    }

    @Test
    void lockedRow_withoutAVersion_isReadAnew() {
        Shelf shelf = filledShelf();

        try (Session late = sessions.open()) {
            Shelf mine = late.get(Shelf.class, shelf.getId());
            late.commit();
            sessions.inTransaction(
                    session -> session.get(Shelf.class, shelf.getId()).setName("new"));
            late.find(Shelf.class, shelf.getId());
            assertThat(mine.getName()).isEqualTo("top");
            late.find(Shelf.class, shelf.getId(), Select::forUpdate);
            assertThat(mine.getName()).isEqualTo("new");
        }
    }

    @Test
    @Tag("EXPIRE-13")
    void refreshOfSomeAttributes_flushes_andReadsThoseAlone() {
        Account account = account("ada");

        sessions.inTransaction(session -> {
            Account found = session.get(Account.class, account.getId());
            found.setOwner("eve");
            sent.clear();
            session.refresh(found, Account.BALANCE);
            assertThat(sent).hasSize(2);
            assertThat(sent.get(0)).startsWith("UPDATE");
            assertThat(sent.get(1)).contains("balance").doesNotContain("owner");
            assertThat(found.getOwner()).isEqualTo("eve");
        });
    }

    @Test
    void joinedList_isReadAnew_whereItsQueryAsksForThat() {
        Shelf shelf = new Shelf("top");
        shelf.getBooks().add(new Book("a"));
        save(shelf);

        try (Session late = sessions.open()) {
            Shelf mine = late.get(Shelf.class, shelf.getId());
            assertThat(mine.getBooks()).hasSize(1);
            late.commit();
            sessions.inTransaction(session ->
                    session.get(Shelf.class, shelf.getId()).getBooks().add(new Book("b")));
            Select<Shelf> again = select(Shelf.class).options(joined(Shelf.BOOKS));
            late.execute(again).one();
            assertThat(mine.getBooks()).hasSize(1);
            late.execute(again.options(Load.fresh())).one();
            assertThat(mine.getBooks()).hasSize(2);
        }
    }
}
