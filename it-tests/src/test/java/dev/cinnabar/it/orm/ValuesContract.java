package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.rules.Badge;
import dev.cinnabar.it.orm.rules.Seat;
import dev.cinnabar.it.orm.rules.Stage;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.Session;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Values that the database computes, and values that are changed in place. */
abstract class ValuesContract extends RulesContract {
    @Test
    @Tag("UOW-39")
    void valueThatTheDatabaseComputes_goesIntoTheUpdate_andIsReadOnce() {
        Account account = new Account("ada", 10);
        save(account);

        sessions.inTransaction(session -> {
            Account found = session.get(Account.class, account.getId());
            Account.BALANCE.set(found, Account.BALANCE.plus(5));
            sent.clear();
            session.flush();
            assertThat(sent).hasSize(1);
            assertThat(found.getBalance()).isEqualTo(15);
            assertThat(found.getBalance()).isEqualTo(15);
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    void valueThatTheDatabaseComputes_isFlushedWhenItIsAskedFor_andGivenUpByASetter() {
        Account account = new Account("ada", 10);
        save(account);

        sessions.inTransaction(session -> {
            Account found = session.get(Account.class, account.getId());
            Account.BALANCE.set(found, Account.BALANCE.plus(5));
            int read = session.withoutAutoflush(same -> found.getBalance());
            assertThat(read).isEqualTo(15);
            Account.BALANCE.set(found, Account.BALANCE.plus(5));
            found.setBalance(3);
        });

        sessions.inTransaction(session -> assertThat(
                        session.get(Account.class, account.getId()).getBalance())
                .isEqualTo(3));
    }

    @Test
    void valueThatTheDatabaseComputes_isPendingAgain_afterAFailure() {
        save(new Item("taken"));
        Account account = new Account("ada", 10);
        save(account);

        try (Session session = sessions.open()) {
            Account found = session.get(Account.class, account.getId());
            Account.BALANCE.set(found, Account.BALANCE.plus(5));
            session.flush();
            assertThat(found.getBalance()).isEqualTo(15);
            Item twin = new Item("taken");
            session.add(twin);
            assertThatThrownBy(session::flush).isInstanceOf(CinnabarException.class);
            session.rollback();
            twin.setName("free");
            session.commit();
            assertThat(found.getBalance()).isEqualTo(15);
        }
    }

    @Test
    void valuesThatFollowEachOther_leadToTheSame_whenTheirFlushesAreUndone() {
        save(new Item("taken"));
        Account account = account("ada");

        try (Session session = sessions.open()) {
            Account found = session.get(Account.class, account.getId());
            found.setBalance(10);
            session.flush();
            Account.BALANCE.set(found, Account.BALANCE.plus(5));
            session.flush();
            Account.BALANCE.set(found, Account.BALANCE.plus(7));
            session.flush();
            Item twin = new Item("taken");
            session.add(twin);
            assertThatThrownBy(session::flush).isInstanceOf(CinnabarException.class);
            session.rollback();
            twin.setName("free");
            session.commit();
            assertThat(found.getBalance()).isEqualTo(22);
        }
    }

    @Test
    @Tag("UOW-21")
    void newRows_goTogetherWhereTheyNameTheSameColumns_andAloneWhereOneIsComputed() {
        List<Item> items =
                IntStream.range(0, 11).mapToObj(i -> new Item("i" + i)).toList();
        IntStream.rangeClosed(2, 6).forEach(i -> items.get(i).setId(100L + i));
        Item.NAME.set(items.get(4), literal("co").concat("mputed"));

        sessions.inTransaction(session -> session.addAll(items));

        assertThat(sentOf("INSERT")).as("of 2, 2, 1, 2 and 4 rows").isEqualTo(5);
        assertThat(items.subList(0, 2)).extracting(Item::getId).isSorted();
        assertThat(items.subList(2, 7)).extracting(Item::getId).containsExactly(102L, 103L, 104L, 105L, 106L);
        assertThat(items.subList(7, 11)).extracting(Item::getId).isSorted();
        sessions.inTransaction(session -> items.forEach(
                item -> assertThat(session.get(Item.class, item.getId()).getName())
                        .isEqualTo(items.indexOf(item) == 4 ? "computed" : "i" + items.indexOf(item))));
    }

    @Test
    @Tag("UOW-21")
    void newRow_thatNamesOneColumnMore_partsThoseBeforeItFromThoseBehind() {
        List<User> users = IntStream.range(0, 5).mapToObj(i -> user("u" + i)).toList();
        users.get(2).setCreatedAt(Instant.EPOCH);

        sessions.inTransaction(session -> session.addAll(users));

        assertThat(allSentOf("INSERT"))
                .extracting(sql -> sql.substring(0, sql.indexOf(')')).contains("created_at"))
                .containsExactly(false, true, false);
        assertThat(users).extracting(User::getId).isSorted();
    }

    @Test
    void keyThatTheDatabaseComputes_comesWithTheInsert_whereThatTellsIt() {
        Seat seat = new Seat(null, 1, "ada");
        Seat.HALL.set(seat, literal("a").concat("b"));

        sessions.inTransaction(session -> session.add(seat));

        assertThat(seat.getHall()).isEqualTo("ab");
        assertThat(sentOf("SELECT")).isEqualTo(engine.dialect().has(Feature.INSERT_RETURNING) ? 0 : 1);
    }

    @Test
    void keyThatTheDatabaseComputes_mayBeThatOfARowThatGoes() {
        save(new Seat("ab", 1, "ada"));

        sessions.inTransaction(session -> {
            session.delete(session.get(Seat.class, List.of("ab", 1)));
            Seat seat = new Seat(null, 1, "eve");
            Seat.HALL.set(seat, literal("a").concat("b"));
            session.add(seat);
        });

        sessions.inTransaction(
                session -> assertThat(session.execute(select(Seat.GUEST)).all()).containsExactly("eve"));
    }

    @Test
    @Tag("UOW-41")
    void keyThatTheDatabaseComputes_isKnownAfterTheFlush() {
        Seat seat = new Seat(null, 1, "ada");
        Seat.HALL.set(seat, literal("a").concat("b"));

        sessions.inTransaction(session -> {
            session.add(seat);
            session.flush();
            sent.clear();
            assertThat(seat.getHall()).isEqualTo("ab");
            assertThat(session.get(Seat.class, List.of("ab", 1))).isSameAs(seat);
            assertThat(sent).isEmpty();
        });
    }

    @Test
    void valueThatTheDatabaseComputes_isRefusedBeforeTheObjectIsFlushed() {
        Account account = new Account("ada", 1);
        Account.BALANCE.set(account, literal(1).plus(2));

        assertThatThrownBy(account::getBalance)
                .isInstanceOf(CinnabarException.class)
                .hasMessageContaining("Account.balance");
    }

    @Test
    @Tag("UOW-45")
    void valueThatTheServerSetsWithAnUpdate_comesBackWithIt_whereARowGoesAlone() {
        Stage one = new Stage("one");
        Stage other = new Stage("other");
        save(one, other);

        sessions.inTransaction(session -> {
            Stage found = session.get(Stage.class, one.getId());
            Stage given = session.get(Stage.class, other.getId());
            found.setName("new");
            session.flush();
            boolean returning = engine.dialect().has(Feature.UPDATE_RETURNING);
            sent.clear();
            assertThat(found.getChangedAt()).isNotNull();
            assertThat(sent).hasSize(returning ? 0 : 1);
            given.setName("given");
            given.setChangedAt(Instant.EPOCH);
            session.flush();
            assertThat(sent.get(sent.size() - 1)).startsWith("UPDATE").doesNotContain("RETURNING");
            sent.clear();
            assertThat(given.getChangedAt()).isEqualTo(Instant.EPOCH);
            assertThat(sent).isEmpty();
        });
    }

    @Test
    @Tag("HISTORY-03")
    void valueThatIsNotThere_cannotHaveChangedInPlace() {
        save(new Badge(Badge.Level.GOLD, new byte[] {1}));

        sessions.inTransaction(session -> {
            Badge found = session.get(Badge.class, Badge.Level.GOLD);
            found.getPicture()[0] = 7;
            Badge.PICTURE.markChanged(found);
            session.flush();
            session.expire(found);
            refuses(ErrorCode.OBJECT_STATE, () -> Badge.PICTURE.markChanged(found));
        });

        sessions.inTransaction(session ->
                assertThat(session.execute(select(Badge.PICTURE)).one()).containsExactly(7));
    }

    @Test
    void valuesThatTheDatabaseComputes_arePendingAgain_togetherWithThoseThatWereSaidSince() {
        save(new Item("taken"));
        Account account = new Account("ada", 10);
        save(account);

        try (Session session = sessions.open()) {
            Account found = session.get(Account.class, account.getId());
            Account.BALANCE.set(found, Account.BALANCE.plus(5));
            found.setOwner("bob");
            session.flush();
            Account.BALANCE.set(found, Account.BALANCE.plus(7));
            Account.OWNER.set(found, Account.OWNER.concat("!"));
            Item twin = new Item("taken");
            session.add(twin);
            assertThatThrownBy(session::flush).isInstanceOf(CinnabarException.class);
            session.rollback();
            twin.setName("free");
            session.commit();
            assertThat(found.getBalance()).isEqualTo(22);
            assertThat(found.getOwner()).isEqualTo("bob!");
        }
    }

    @Test
    void valueThatTheDatabaseWasToCompute_standsAsBefore_afterARollback() {
        Account account = new Account("ada", 10);
        save(account);

        try (Session session = sessions.open()) {
            Account found = session.get(Account.class, account.getId());
            Account.BALANCE.set(found, Account.BALANCE.plus(5));
            sent.clear();
            session.rollback();
            assertThat(found.getBalance()).isEqualTo(10);
            assertThat(sent).isEmpty();
        }
    }
}
