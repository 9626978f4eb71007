package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.music.Genre;
import dev.cinnabar.it.orm.music.Play;
import dev.cinnabar.it.orm.music.Station;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Session;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Relationships to objects that are too many to be loaded. */
abstract class WriteOnlyContract extends MusicContract {
    private long station(String name, String... plays) {
        Station station = new Station(name);
        for (String play : plays) {
            station.getPlays().add(new Play(play));
        }
        sessions.inTransaction(session -> session.add(station));
        sent.clear();
        return station.getId();
    }

    private List<String> plays(long station) {
        return sessions.callInTransaction(session -> titles(session, station));
    }

    private static List<String> titles(Session session, long station) {
        return session.execute(session.get(Station.class, station).getPlays().select()).all().stream()
                .map(Play::getTitle)
                .toList();
    }

    @Test
    @Tag("DYNAMIC-04")
    void adding_loadsNothing_evenOfAnExpiredOwner() {
        long id = station("one", "a");

        try (Session session = sessions.open()) {
            Station station = session.get(Station.class, id);
            session.expire(station);
            sent.clear();
            station.getPlays().add(new Play("b"));
            session.flush();
            assertThat(sentOf("SELECT")).isLessThanOrEqualTo(1);
            assertThat(sentOf("INSERT")).isEqualTo(1);
            assertThat(sent).noneMatch(sql -> sql.startsWith("SELECT") && sql.contains("plays"));
            session.commit();
        }

        assertThat(plays(id)).containsExactly("a", "b");
    }

    @Test
    void queries_seeWhatIsPending_andBothEndsStayInStep() {
        long id = station("one", "a");

        sessions.inTransaction(session -> {
            Station station = session.get(Station.class, id);
            Play fresh = new Play("b");
            station.getPlays().add(fresh);
            assertThat(fresh.getStation()).isSameAs(station);
            assertThat(titles(session, id)).containsExactly("a", "b");
            Play old = session.execute(station.getPlays().select().where(Play.TITLE.eq("a")))
                    .one();
            station.getPlays().remove(old);
            assertThat(old.getStation()).isNull();
            Play other = new Play("c");
            other.setStation(station);
            session.add(other);
        });

        assertThat(plays(id)).containsExactly("b", "c");
    }

    @Test
    @Tag("DYNAMIC-06")
    void updateAndDelete_reachTheOwnersMembersAlone() {
        long id = station("one", "a", "b");
        long other = station("two", "a", "b");

        sessions.inTransaction(session -> {
            Station station = session.get(Station.class, id);
            session.execute(station.getPlays().update().set(Play.LISTENERS, 7).where(Play.TITLE.eq("a")));
            session.execute(station.getPlays().delete().where(Play.TITLE.eq("b")));
        });

        assertThat(plays(id)).containsExactly("a");
        assertThat(plays(other)).containsExactly("a", "b");
        sessions.inTransaction(session -> assertThat(
                        session.execute(select(count()).from(Play.class).where(Play.LISTENERS.eq(7)))
                                .one())
                .isEqualTo(1));
    }

    @Test
    void throughATable_statementsReachTheOwnersMembersAlone() {
        Genre jazz = new Genre("jazz");
        Station one = new Station("one");
        Station two = new Station("two");
        one.getGenres().addAll(List.of(jazz, new Genre("folk")));
        two.getGenres().add(new Genre("rock"));
        sessions.inTransaction(session -> session.addAll(List.of(one, two)));

        sessions.inTransaction(session -> {
            Station station = session.get(Station.class, one.getId());
            session.execute(station.getGenres().update().set(Genre.NAME, "mine"));
            station.getGenres().remove(session.get(Genre.class, jazz.getId()));
            assertThat(session.execute(station.getGenres().select()).all())
                    .extracting(Genre::getName)
                    .containsExactly("mine");
        });

        sessions.inTransaction(session -> assertThat(
                        session.execute(select(Genre.class).where(Genre.NAME.eq("mine")))
                                .all())
                .hasSize(2));
    }

    @Test
    void ownerThatGoes_leavesItsMembersToTheForeignKey_andLoadsNone() {
        long id = station("one", "a", "b");

        sessions.inTransaction(session -> session.delete(session.get(Station.class, id)));

        assertThat(sent).noneMatch(sql -> sql.contains("plays"));
        assertThat(plays()).isZero();
    }

    private long plays() {
        return sessions.callInTransaction(
                session -> session.execute(select(count()).from(Play.class)).one());
    }

    @Test
    void rollback_givesUpWhatWasAdded_andAFailedFlushKeepsIt() {
        long id = station("one", "a");

        try (Session session = sessions.open()) {
            Station station = session.get(Station.class, id);
            station.getPlays().add(new Play("b"));
            session.flush();
            station.getPlays().add(new Play("c"));
            Play broken = new Play(null);
            station.getPlays().add(broken);
            assertThatThrownBy(session::flush).isInstanceOf(UsageException.class);
            session.rollback();
            broken.setTitle("d");
            session.commit();
            assertThat(titles(session, id)).containsExactly("a", "b", "c", "d");
            station.getPlays().add(new Play("e"));
            session.rollback();
            assertThat(titles(session, id)).containsExactly("a", "b", "c", "d");
        }
    }

    @Test
    @Tag("JOINED-13")
    void loadingIt_isRefused_andDefaultsPassItBy() {
        long id = station("one", "a");

        sessions.inTransaction(session -> {
            for (var how : List.of(selectIn(Station.PLAYS), joined(Station.PLAYS))) {
                assertThatThrownBy(() -> session.execute(select(Station.class).options(how)))
                        .isInstanceOf(UsageException.class)
                        .hasMessageContaining("Station.plays is write-only");
            }
        });
        sessions.withLoad(LoadStrategy.SELECT_IN).inTransaction(session -> {
            sent.clear();
            session.get(Station.class, id);
            assertThat(sent).as("the station, its favourite, and whose that is").hasSize(3);
            assertThat(sent).noneMatch(sql -> sql.contains("station_genres"));
        });
    }

    @Test
    void statementsOfAnOwnerWithoutAKey_areRefused() {
        Station station = new Station("one");

        sessions.inTransaction(session -> {
            sent.clear();
            assertThatThrownBy(() -> session.execute(station.getPlays().select()))
                    .hasMessageContaining("has no key yet");
            assertThatThrownBy(() -> session.execute(station.getPlays().delete()))
                    .hasMessageContaining("has no key yet");
            assertThat(sent).isEmpty();
        });
    }

    @Test
    void whatAStatementTookAway_comesAgain() {
        Station station = new Station("one");
        Genre jazz = new Genre("jazz");
        Play play = new Play("a");
        station.getGenres().add(jazz);
        station.getPlays().add(play);

        try (Session session = sessions.open()) {
            session.add(station);
            session.flush();
            session.execute(text("DELETE FROM station_genres"));
            session.execute(station.getPlays().update().setNull(Play.STATION_ID));
            station.getGenres().add(jazz);
            station.getPlays().add(play);
            session.commit();
            assertThat(session.execute(station.getGenres().select()).all()).containsExactly(jazz);
        }

        assertThat(plays(station.getId())).containsExactly("a");
    }

    @Test
    void comingAndGoing_beforeTheFlush_isNoWork() {
        long id = station("one");
        Genre jazz = new Genre("jazz");
        sessions.inTransaction(session -> session.add(jazz));

        sessions.inTransaction(session -> {
            Station station = session.get(Station.class, id);
            Genre genre = session.get(Genre.class, jazz.getId());
            sent.clear();
            station.getGenres().add(genre);
            station.getGenres().add(genre);
            station.getGenres().remove(genre);
        });

        assertThat(sent).isEmpty();
    }

    @Test
    void whatWasSent_isHeldNoMore() {
        long id = station("one");

        try (Session session = sessions.open()) {
            Station station = session.get(Station.class, id);
            List<WeakReference<Play>> added = new ArrayList<>();
            for (String title : List.of("a", "b")) {
                Play play = new Play(title);
                station.getPlays().add(play);
                added.add(new WeakReference<>(play));
            }
            session.commit();
            added.forEach(play -> session.expunge(play.get()));
            System.gc();

            assertThat(added).allMatch(play -> play.get() == null);
        }
    }

    @Test
    void merge_bringsWhatCame() {
        long id = station("one", "a");
        Station given = sessions.callInTransaction(session -> session.get(Station.class, id));
        given.getPlays().add(new Play("b"));

        sessions.inTransaction(session -> session.merge(given));

        assertThat(plays(id)).containsExactly("a", "b");
    }
}
