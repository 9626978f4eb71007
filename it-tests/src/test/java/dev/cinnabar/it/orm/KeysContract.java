package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.it.orm.rules.Badge;
import dev.cinnabar.it.orm.rules.City;
import dev.cinnabar.it.orm.rules.Country;
import dev.cinnabar.it.orm.rules.Draft;
import dev.cinnabar.it.orm.rules.Flag;
import dev.cinnabar.it.orm.rules.Note;
import dev.cinnabar.it.orm.rules.Person;
import dev.cinnabar.it.orm.rules.Seat;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys that change, that are missing, and that consist of several columns. */
abstract class KeysContract extends RulesContract {
    @Test
    @Tag("PKCHANGE-03")
    void keyThatChanges_isFollowedByTheDatabase_andByObjects() {
        Country country = new Country("xx");
        country.getCities().addAll(List.of(new City(), new City()));
        save(country);

        sessions.inTransaction(session -> {
            Country found = session.get(Country.class, "xx");
            City city = session.execute(select(City.class)).first().orElseThrow();
            found.setCode("yy");
            sent.clear();
            session.flush();
            assertThat(sent).singleElement().asString().startsWith("UPDATE").contains("countries");
            assertThat(city.getCountryCode()).isEqualTo("yy");
            assertThat(city.getCountry()).isSameAs(found);
            assertThat(session.get(Country.class, "yy")).isSameAs(found);
        });

        sessions.inTransaction(session ->
                assertThat(session.execute(select(City.COUNTRY_CODE)).all()).containsExactly("yy", "yy"));
    }

    @Test
    void keyThatFollowed_goesBackWithARollback() {
        Country country = new Country("xx");
        country.getCities().add(new City());
        save(country);

        try (Session session = sessions.open()) {
            Country found = session.get(Country.class, "xx");
            City city = session.execute(select(City.class)).one();
            found.setCode("yy");
            session.flush();
            session.rollback();
            assertThat(city.getCountryCode()).isEqualTo("xx");
            assertThat(city.getCountry()).isSameAs(found);
        }
    }

    @Test
    void keyThatFollowed_goesBackWithAFlushThatFails() {
        Country country = new Country("xx");
        country.getCities().add(new City());
        save(country, new Item("taken"));

        try (Session session = sessions.open()) {
            Country found = session.get(Country.class, "xx");
            City city = session.execute(select(City.class)).one();
            found.setCode("yy");
            session.add(new Item("taken"));
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            assertThat(city.getCountryCode()).isEqualTo("xx");
            assertThat(found.getCode()).isEqualTo("yy");
        }
    }

    @Test
    void keyThatWouldFollow_staysWhileItIsOnlyTold() {
        Country country = new Country("xx");
        country.getCities().add(new City());
        save(country);

        try (Session session = sessions.open()) {
            City city = session.execute(select(City.class)).one();
            session.get(Country.class, "xx").setCode("yy");
            session.pending();
            assertThat(city.getCountryCode()).isEqualTo("xx");
            session.flush();
            assertThat(city.getCountryCode()).isEqualTo("yy");
        }
    }

    @Test
    void keyThatNoRelationshipLeadsTo_isFollowedToo() {
        Country country = new Country("xx");
        save(country, new Flag("xx"));

        sessions.inTransaction(session -> {
            Flag flag = session.execute(select(Flag.class)).one();
            session.get(Country.class, "xx").setCode("yy");
            session.flush();
            assertThat(flag.getCountryCode()).isEqualTo("yy");
        });
    }

    @Test
    @Tag("PKCHANGE-04")
    void keysThatPassFromRowToRow_goInAnOrderThatWorks() {
        Seat published = new Seat("a", 1, "published");
        Seat draft = new Seat("a", 2, "draft");
        save(published, draft);

        sessions.inTransaction(session -> {
            session.get(Seat.class, List.of("a", 2)).setNumber(1);
            Seat first = session.get(Seat.class, List.of("a", 1));
            first.setNumber(3);
        });

        sessions.inTransaction(session -> {
            assertThat(session.get(Seat.class, List.of("a", 1)).getGuest()).isEqualTo("draft");
            assertThat(session.get(Seat.class, List.of("a", 3)).getGuest()).isEqualTo("published");
        });
    }

    @Test
    @Tag("PKCHANGE-06")
    void keyThatIsAlsoTheKeyOfAnother_cannotBeEmptied() {
        Person person = new Person();
        person.getNotes().add(new Note("a"));
        save(person);

        try (Session session = sessions.open()) {
            session.get(Person.class, person.getId()).getNotes().clear();
            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(
                            CinnabarException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NULL_VALUE))
                    .hasMessageContaining("Note.personId");
        }
    }

    @Test
    @Tag("UOW-26")
    void rowWhoseKeyChanged_isDeletedByTheKeyThatItHas() {
        Seat seat = new Seat("a", 1, "ada");
        save(seat);

        sessions.inTransaction(session -> {
            Seat found = session.get(Seat.class, List.of("a", 1));
            found.setNumber(2);
            session.delete(found);
        });

        assertThat(rows(Seat.class)).isZero();
    }

    @Test
    @Tag("UOW-54")
    void newObjectWithoutAKey_isRefused_withTheCure() {
        try (Session session = sessions.open()) {
            session.add(new Country(null));
            assertThatThrownBy(session::flush)
                    .hasMessageContaining("Country.code")
                    .hasMessageContaining("hint: set it before the flush");
        }
    }

    @Test
    @Tag("UOW-58")
    void keysThatAreConstants_goInTheOrderOfAdding() {
        List<Badge> badges = List.of(
                new Badge(Badge.Level.SILVER, new byte[] {2}),
                new Badge(Badge.Level.BRONZE, new byte[] {3}),
                new Badge(Badge.Level.GOLD, new byte[] {1}));

        sessions.inTransaction(session -> {
            session.addAll(badges);
            assertThat(session.pending().changes())
                    .<Model>extracting(EntityChange::entity)
                    .containsExactlyElementsOf(badges);
            session.flush();
            badges.forEach(badge -> badge.setPicture(new byte[] {9}));
            assertThat(session.pending().changes())
                    .<Model>extracting(EntityChange::entity)
                    .containsExactlyElementsOf(badges);
        });
    }

    @Test
    @Tag("UOW-59")
    void bytesThatAreEqual_areNotWritten() {
        save(new Badge(Badge.Level.GOLD, new byte[] {1, 2}));

        sessions.inTransaction(session -> {
            Badge found = session.get(Badge.class, Badge.Level.GOLD);
            sent.clear();
            found.setPicture(new byte[] {3});
            found.setPicture(new byte[] {1, 2});
            session.flush();
            assertThat(sent).isEmpty();
            found.setPicture(new byte[] {3});
        });

        assertThat(sentOf("UPDATE")).isEqualTo(1);
    }

    @Test
    @Tag("VERSION-03")
    void versionWithoutAValue_isRefused() {
        try (Session session = sessions.open()) {
            session.add(new Draft());
            refuses(ErrorCode.NULL_VALUE, session::flush);
        }
    }

    @Test
    @Tag("MERGE-05")
    void keyWithAPartMissing_asksNobody() {
        try (Session session = sessions.open()) {
            Seat given = new Seat(null, 1, "ada");
            Seat merged = session.merge(given);
            assertThat(session.stateOf(merged)).isEqualTo(ObjectState.PENDING);
            assertThat(sent).isEmpty();
        }
    }

    @Test
    @Tag("MERGE-03")
    void pendingObject_isMergedWithItself() {
        try (Session session = sessions.open()) {
            Item pending = new Item("a");
            session.add(pending);
            assertThat(session.merge(pending)).isSameAs(pending);
            session.commit();
        }
        assertThat(rows(Item.class)).isEqualTo(1);
    }

    @Test
    @Tag("MERGE-08")
    void mergeWithoutLoading_refusesWhatHasNoRow_orWasChanged() {
        Item item = new Item("a");
        save(item);

        try (Session session = sessions.open()) {
            refuses(ErrorCode.OBJECT_STATE, () -> session.mergeWithoutLoading(new Item("b")));
            Item copy = session.mergeWithoutLoading(item);
            assertThat(copy).isNotSameAs(item);
            assertThat(copy.getName()).isEqualTo("a");
            assertThat(session.get(Item.class, item.getId())).isSameAs(copy);
            assertThat(sent).isEmpty();
            item.setName("b");
            refuses(ErrorCode.OBJECT_STATE, () -> session.mergeWithoutLoading(item));
        }
    }

    @Test
    @Tag("MERGE-14")
    void mergeAll_keepsTheOrder() {
        Item one = new Item("a");
        Item other = new Item("b");
        save(one, other);

        try (Session session = sessions.open()) {
            assertThat(session.mergeAll(List.of(other, one, other)))
                    .extracting(Item::getName)
                    .containsExactly("b", "a", "b");
        }
    }
}
