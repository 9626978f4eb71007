package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.orm.Session;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A driver that does not tell how many rows each set of a batch changed. */
abstract class SilentBatchContract extends MapperContract {
    static final int ROWS = 100;

    final SilentDriver driver = new SilentDriver();
    String url = "";

    @Override
    final Engine engine(String where) {
        url = where;
        return Engine.builder(where).connector(driver).build();
    }

    @BeforeEach
    void fill() {
        save(IntStream.range(0, ROWS).mapToObj(i -> new Account("owner", 1)).toArray(Account[]::new));
    }

    static List<Account> all(Session session) {
        return session.execute(select(Account.class).orderBy(Account.ID)).all();
    }

    @Test
    @Tag("REL-33")
    void staleRow_isFoundAmongManyThatAreDeleted() {
        assertMissed(Session::delete);
    }

    @Test
    @Tag("REL-33")
    void rows_areDeleted_andSentOneByOne() {
        sessions.inTransaction(session -> all(session).forEach(session::delete));

        assertThat(rows(Account.class)).isZero();
        assertThat(allSentOf("DELETE").stream().filter(sql -> sql.contains("accounts")))
                .hasSize(1 + ROWS);
    }

    /** Another changes the row in the middle, and by that gives it the very version that this unit would give it. */
    final void assertMissed(BiConsumer<Session, Account> change) {
        try (Session late = sessions.open()) {
            List<Account> mine = all(late);
            late.commit();
            Account stale = mine.get(ROWS / 2);
            sessions.inTransaction(
                    session -> session.get(Account.class, stale.getId()).setBalance(50));
            mine.forEach(account -> change.accept(late, account));

            assertThatThrownBy(late::commit).isInstanceOfSatisfying(StaleDataException.class, found -> {
                assertThat(found.object()).isEqualTo("Account " + stale.getId());
                assertThat(found.expected()).isEqualTo(ROWS);
                assertThat(found.found()).isEqualTo(ROWS - 1);
            });
        }
        sessions.inTransaction(session -> assertThat(all(session))
                .hasSize(ROWS)
                .noneMatch(account -> account.getBalance() == 7)
                .filteredOn(account -> account.getBalance() == 50)
                .hasSize(1));
    }
}
