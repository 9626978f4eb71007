package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.music.Artist;
import dev.cinnabar.it.orm.music.Credit;
import dev.cinnabar.it.orm.music.Fact;
import dev.cinnabar.it.orm.music.Film;
import dev.cinnabar.sql.Condition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Association objects, and views that skip them. */
abstract class ProxyContract extends MusicContract {
    private long film(String name, String... artists) {
        Film film = new Film(name);
        for (String artist : artists) {
            Film.ARTISTS.list(film).add(new Artist(artist));
        }
        sessions.inTransaction(session -> session.add(film));
        sent.clear();
        return film.getId();
    }

    private List<String> named(Condition condition) {
        return sessions.callInTransaction(
                session -> session.execute(select(Film.NAME).from(Film.class).where(condition))
                        .all());
    }

    @Test
    @Tag("UOW-37")
    void associationObject_isInsertedAfterBothEnds_andGoesWhenItIsTakenOut() {
        Film film = new Film("one");
        film.getCredits().add(new Credit(new Artist("ada")));

        sessions.inTransaction(session -> session.add(film));

        assertThat(sent.get(2)).contains("credits");
        sessions.inTransaction(
                session -> session.get(Film.class, film.getId()).getCredits().clear());
        assertThat(rows(Credit.class)).isZero();
        assertThat(rows(Artist.class)).isEqualTo(1);
    }

    @Test
    @Tag("PROXY-01")
    void list_showsWhatStandsBehind_andMakesAndRemovesWhatIsBetween() {
        long id = film("one", "ada", "bob");

        sessions.inTransaction(session -> {
            List<Artist> artists = Film.ARTISTS.list(session.get(Film.class, id));
            assertThat(artists).extracting(Artist::getName).containsExactly("ada", "bob");
            artists.remove(0);
            artists.add(new Artist("eve"));
            Artist old = artists.set(0, new Artist("dan"));
            assertThat(old.getName()).isEqualTo("bob");
        });

        assertThat(rows(Credit.class)).isEqualTo(2);
        sessions.inTransaction(session -> assertThat(Film.ARTISTS.list(session.get(Film.class, id)))
                .extracting(Artist::getName)
                .containsExactlyInAnyOrder("dan", "eve"));
    }

    @Test
    @Tag("PROXY-01")
    void set_holdsEachOnce() {
        long id = film("one", "ada");

        sessions.inTransaction(session -> {
            Set<Artist> artists = Film.ARTISTS.set(session.get(Film.class, id));
            Artist ada = artists.iterator().next();
            assertThat(artists.add(ada)).isFalse();
            assertThat(artists.add(new Artist("bob"))).isTrue();
            assertThat(artists.remove(ada)).isTrue();
        });

        assertThat(rows(Credit.class)).isEqualTo(1);
    }

    @Test
    @Tag("PROXY-01")
    void map_showsWhatStandsBehind_byTheSameKeys() {
        long id = film("one");

        sessions.inTransaction(session -> {
            Map<String, String> known = Film.KNOWN.map(session.get(Film.class, id));
            known.put("made", "made in 1950");
            known.put("seen", "seen by all");
        });
        sessions.inTransaction(session -> {
            Map<String, String> known = Film.KNOWN.map(session.get(Film.class, id));
            assertThat(known).isEqualTo(Map.of("made", "made in 1950", "seen", "seen by all"));
            assertThat(known.put("made", "made in 1951")).isEqualTo("made in 1950");
            known.remove("seen");
        });

        assertThat(rows(Fact.class)).isEqualTo(1);
        sessions.inTransaction(session ->
                assertThat(Film.KNOWN.map(session.get(Film.class, id))).isEqualTo(Map.of("made", "made in 1951")));
    }

    @Test
    @Tag("PROXY-02")
    void comparisons_areExists() {
        long id = film("one", "ada");
        film("two", "bob");
        sessions.inTransaction(
                session -> Film.KNOWN.map(session.get(Film.class, id)).put("made", "made in 1950"));

        assertThat(named(Film.ARTISTS.any(Artist.NAME.eq("ada")))).containsExactly("one");
        assertThat(named(Film.KNOWN.contains("made in 1950"))).containsExactly("one");
        sessions.inTransaction(session -> {
            Artist bob = session.execute(select(Artist.class).where(Artist.NAME.eq("bob")))
                    .one();
            sent.clear();
            assertThat(session.execute(select(Film.NAME).from(Film.class).where(Film.ARTISTS.contains(bob)))
                            .all())
                    .containsExactly("two");
            assertThat(sent.get(0)).contains("EXISTS");
        });
    }

    @Test
    @Tag("PROXY-03")
    void oneBehindNone_isNull_andIsMadeWhereThatIsSaid() {
        Credit credit = new Credit(null);
        assertThat(Credit.NAME.of(credit)).isNull();

        assertThatThrownBy(() -> Credit.KNOWN_NAME.set(credit, "ada"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Credit.artist holds no object");
        Credit.NAME.set(credit, "ada");
        Credit.KNOWN_NAME.set(credit, "eve");

        assertThat(credit.getArtist().getName()).isEqualTo("eve");
        Film film = new Film("one");
        film.getCredits().add(credit);
        sessions.inTransaction(session -> session.add(film));
        sessions.inTransaction(session -> assertThat(
                        session.execute(select(count()).from(Credit.class).where(Credit.NAME.is("eve")))
                                .one())
                .isEqualTo(1));
    }

    @Test
    void mapsEntries_areTakenOut_andMayShowNull() {
        long id = film("one");
        sessions.inTransaction(session -> {
            Map<String, Fact> facts = session.get(Film.class, id).getFacts();
            facts.put("made", new Fact("made", "made in 1950"));
            facts.put("seen", new Fact("seen", "seen by all"));
        });

        sessions.inTransaction(session -> {
            Film film = session.get(Film.class, id);
            Map<String, String> known = Film.KNOWN.map(film);
            known.values().removeIf("seen by all"::equals);
            film.getFacts().get("made").setWords(null);
            assertThat(known).hasSize(1).containsEntry("made", null);
            known.keySet().clear();
        });

        assertThat(rows(Fact.class)).isZero();
    }
}
