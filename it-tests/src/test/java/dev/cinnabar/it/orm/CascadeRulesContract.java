package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.it.orm.rules.Album;
import dev.cinnabar.it.orm.rules.Basket;
import dev.cinnabar.it.orm.rules.Box;
import dev.cinnabar.it.orm.rules.Car;
import dev.cinnabar.it.orm.rules.Crate;
import dev.cinnabar.it.orm.rules.Folder;
import dev.cinnabar.it.orm.rules.Good;
import dev.cinnabar.it.orm.rules.Lid;
import dev.cinnabar.it.orm.rules.Line;
import dev.cinnabar.it.orm.rules.Mark;
import dev.cinnabar.it.orm.rules.Motor;
import dev.cinnabar.it.orm.rules.Paper;
import dev.cinnabar.it.orm.rules.Passport;
import dev.cinnabar.it.orm.rules.Person;
import dev.cinnabar.it.orm.rules.Player;
import dev.cinnabar.it.orm.rules.Product;
import dev.cinnabar.it.orm.rules.Screw;
import dev.cinnabar.it.orm.rules.Team;
import dev.cinnabar.it.orm.rules.Track;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes on from one object to those that belong to it. */
abstract class CascadeRulesContract extends RulesContract {
    @Test
    @Tag("CASCADE-02")
    void withoutSaveUpdate_aMemberStaysOut_andItsKeyIsNotWritten() {
        try (Session session = sessions.open()) {
            Box box = new Box();
            Lid lid = new Lid();
            box.getLids().add(lid);
            session.add(box);
            assertThat(session.contains(lid)).isFalse();
            box.getLids().add(new Lid());
            assertThatThrownBy(session::flush)
                    .hasMessageContaining("Box.lids")
                    .hasMessageContaining("not in this session");
        }
        assertThat(rows(Lid.class)).isZero();
    }

    @Test
    @Tag("CASCADE-05")
    void memberThatWasTakenOutWhileDetached_comesAlong() {
        Shelf shelf = new Shelf("top");
        Book book = new Book("a");
        shelf.getBooks().add(book);
        save(shelf);
        shelf.getBooks().remove(book);

        sessions.inTransaction(session -> {
            session.add(shelf);
            assertThat(session.contains(book)).isTrue();
        });

        sessions.inTransaction(session ->
                assertThat(session.get(Book.class, book.getId()).getShelf()).isNull());
    }

    @Test
    @Tag("CASCADE-06")
    void pendingOrphan_isLetGoAtOnce() {
        try (Session session = sessions.open()) {
            Album album = new Album();
            Album other = new Album();
            Track track = new Track();
            Track moved = new Track();
            track.getMarks().add(new Mark());
            album.getTracks().addAll(List.of(track, moved));
            session.addAll(List.of(album, other));
            album.getTracks().remove(track);
            moved.setAlbum(other);
            assertThat(session.stateOf(track)).isEqualTo(ObjectState.TRANSIENT);
            assertThat(session.stateOf(track.getMarks().get(0))).isEqualTo(ObjectState.TRANSIENT);
            assertThat(session.stateOf(moved)).isEqualTo(ObjectState.PENDING);
            session.commit();
        }
        assertThat(rows(Track.class)).isEqualTo(1);
    }

    @Test
    @Tag("CASCADE-17")
    void objectOfTwoParents_isRefused_whereItMayHaveOne() {
        try (Session session = sessions.open()) {
            Motor motor = new Motor();
            Car one = new Car();
            Car other = new Car();
            one.setMotor(motor);
            other.setMotor(motor);
            session.addAll(List.of(one, other));
            refuses(ErrorCode.OBJECT_STATE, session::flush);
            session.rollback();
            one.setMotor(null);
            session.commit();
        }
        assertThat(rows(Motor.class)).isEqualTo(1);
    }

    @Test
    @Tag("CASCADE-16")
    void orphanOfATableBetween_isDeleted() {
        Team team = new Team();
        team.getPlayers().addAll(List.of(new Player("ada"), new Player("bob")));
        save(team);

        sessions.inTransaction(session -> session.get(Team.class, team.getId())
                .getPlayers()
                .removeIf(player -> player.getName().equals("ada")));

        sessions.inTransaction(session ->
                assertThat(session.execute(select(Player.NAME)).all()).containsExactly("bob"));
    }

    @Test
    @Tag("CASCADE-19")
    void orphanOfAReference_isDeleted_withWhatBelongsToIt() {
        Car car = new Car();
        Motor motor = new Motor();
        motor.getScrews().addAll(List.of(new Screw(), new Screw()));
        car.setMotor(motor);
        save(car);

        sessions.inTransaction(session -> session.get(Car.class, car.getId()).setMotor(null));

        assertThat(rows(Motor.class)).isZero();
        assertThat(rows(Screw.class)).isZero();
        assertThat(rows(Car.class)).isEqualTo(1);
    }

    @Test
    @Tag("CASCADE-20")
    void targetThatIsAssignedTwice_isNoOrphan() {
        Car car = new Car();
        car.setMotor(new Motor());
        save(car);

        sessions.inTransaction(session -> {
            Car found = session.get(Car.class, car.getId());
            Motor next = new Motor();
            found.setMotor(next);
            found.setMotor(null);
            found.setMotor(next);
        });

        sessions.inTransaction(session ->
                assertThat(session.get(Car.class, car.getId()).getMotor()).isNotNull());
        assertThat(rows(Motor.class)).isEqualTo(1);
    }

    @Test
    @Tag("CASCADE-21")
    void orphans_areFoundTwoLevelsDeep() {
        Album album = new Album();
        Track track = new Track();
        track.getMarks().addAll(List.of(new Mark(), new Mark()));
        Track kept = new Track();
        kept.getMarks().addAll(List.of(new Mark(), new Mark()));
        album.getTracks().addAll(List.of(track, kept));
        save(album);

        sessions.inTransaction(session -> {
            session.get(Album.class, album.getId())
                    .getTracks()
                    .removeIf(one -> one.getId().equals(track.getId()));
            session.get(Track.class, kept.getId()).getMarks().remove(0);
        });

        assertThat(rows(Track.class)).isEqualTo(1);
        assertThat(rows(Mark.class)).isEqualTo(1);
    }

    @Test
    @Tag("CASCADE-23")
    void oldEndOfOneToOne_isLetGoBeforeTheNewOneIsLinked() {
        Person person = new Person();
        Passport old = new Passport();
        person.setPassport(old);
        save(person);

        sessions.inTransaction(session -> {
            Person found = session.get(Person.class, person.getId());
            assertThat(found.getPassport().getId()).isEqualTo(old.getId());
            found.setPassport(new Passport());
        });

        sessions.inTransaction(session -> {
            assertThat(session.get(Passport.class, old.getId()).getPersonId()).isNull();
            assertThat(session.get(Person.class, person.getId()).getPassport().getId())
                    .isNotEqualTo(old.getId());
        });
    }

    @Test
    @Tag("CASCADE-24")
    void whatIsOnlyRead_isNotWritten() {
        Album album = new Album();
        album.getTracks().addAll(List.of(new Track(), new Track()));
        save(album);

        try (Session session = sessions.open()) {
            Album found = session.get(Album.class, album.getId());
            assertThat(found.getLatest()).hasSize(2);
            assertThat(found.getLatest().get(0).getId())
                    .isGreaterThan(found.getLatest().get(1).getId());
            refuses(ErrorCode.READ_ONLY, () -> found.getLatest().remove(0));
            refuses(ErrorCode.READ_ONLY, () -> found.getLatest().add(new Track()));
            session.commit();
        }
        assertThat(rows(Track.class)).isEqualTo(2);
    }

    @Test
    @Tag("CASCADE-27")
    void whateverPutsAMemberIn_takesItAlong() {
        sessions.inTransaction(session -> {
            Shelf shelf = new Shelf("top");
            session.add(shelf);
            List<Book> books = shelf.getBooks();
            books.add(new Book("a"));
            books.add(0, new Book("b"));
            books.addAll(List.of(new Book("c")));
            books.set(0, new Book("d"));
            books.listIterator().add(new Book("e"));
            books.replaceAll(book -> book.getTitle().equals("a") ? new Book("f") : book);
        });

        sessions.inTransaction(session -> assertThat(
                        session.execute(select(Book.TITLE).where(Book.SHELF_ID.isNotNull()))
                                .all())
                .containsExactlyInAnyOrder("c", "d", "e", "f"));
    }

    @Test
    @Tag("UOW-60")
    void deletingIsLeftToTheDatabase_whereItIsSaidSo() {
        Folder folder = new Folder();
        folder.getPapers().addAll(List.of(new Paper(), new Paper()));
        save(folder);

        sessions.inTransaction(session -> session.delete(session.get(Folder.class, folder.getId())));

        assertThat(sentOf("DELETE")).isEqualTo(1);
        assertThat(sentOf("SELECT")).isEqualTo(1);
        assertThat(rows(Paper.class)).isZero();
    }

    @Test
    @Tag("UOW-61")
    void keysAreLeftToTheDatabase_whichRefuses() {
        Crate crate = new Crate();
        crate.getGoods().add(new Good());
        save(crate);

        assertThatThrownBy(() -> sessions.inTransaction(session -> {
                    Crate found = session.get(Crate.class, crate.getId());
                    assertThat(found.getGoods()).hasSize(1);
                    session.delete(found);
                }))
                .isInstanceOf(IntegrityException.class);
    }

    @Test
    @Tag("UOW-63")
    void memberThatIsTakenOut_keepsItsKey_whereTheDatabaseSeesToAll() {
        Crate crate = new Crate();
        Good good = new Good();
        crate.getGoods().add(good);
        save(crate);

        sessions.inTransaction(
                session -> session.get(Crate.class, crate.getId()).getGoods().clear());

        sessions.inTransaction(session ->
                assertThat(session.get(Good.class, good.getId()).getCrateId()).isEqualTo(crate.getId()));
    }

    @Test
    @Tag("UOW-37")
    void rowsBetweenTwo_goBehindBoth_andLeaveWithTheirList() {
        Basket basket = new Basket();
        basket.getLines().addAll(List.of(new Line(new Product("a"), 1), new Line(new Product("b"), 2)));

        sessions.inTransaction(session -> session.add(basket));

        assertThat(sent.get(sent.size() - 1)).contains("lines");
        sessions.inTransaction(session ->
                session.get(Basket.class, basket.getId()).getLines().removeIf(line -> line.getQuantity() == 1));
        sessions.inTransaction(session ->
                assertThat(session.execute(select(Line.QUANTITY)).all()).containsExactly(2));
        assertThat(rows(Product.class)).isEqualTo(2);
    }

    @Test
    @Tag("MERGE-11")
    void withoutMergeCascade_whatBelongsToAnObjectIsLeftAlone() {
        Box box = new Box();
        save(box);
        Box given = new Box();
        given.setId(box.getId());
        given.getLids().add(new Lid());

        try (Session session = sessions.open()) {
            Box merged = session.merge(given);
            assertThat(merged.getLids()).isEmpty();
            session.commit();
        }
        assertThat(rows(Lid.class)).isZero();
    }

    @Test
    void objectWhoseKeyStandsAtTheOtherEnd_isAskedForByItself() {
        Person one = new Person();
        Person other = new Person();
        other.setPassport(new Passport());
        save(one, other);

        sessions.inTransaction(session -> {
            Passport passport = session.execute(select(Passport.class)).one();
            assertThat(session.execute(select(Person.ID).from(Person.class).where(Person.PASSPORT.is(passport)))
                            .all())
                    .containsExactly(other.getId());
        });
    }
}
