package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.music.Genre;
import dev.cinnabar.it.orm.music.Play;
import dev.cinnabar.it.orm.music.SameName;
import dev.cinnabar.it.orm.music.Station;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.SelectOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Relationships by what rows have in common, without a foreign key. */
abstract class JoinRuleContract extends MusicContract {
    @BeforeEach
    void fill() {
        Station one = new Station("one");
        one.getPlays().addAll(List.of(play("JAZZ", 5), play("jazz", 9), play("folk", 2)));
        Station two = new Station("two");
        two.getPlays().add(play("Jazz", 7));
        sessions.inTransaction(
                session -> session.addAll(List.of(one, two, new Station("off"), new Genre("jazz"), new Genre("rock"))));
        sent.clear();
    }

    private static Play play(String title, int listeners) {
        Play play = new Play(title);
        play.setListeners(listeners);
        return play;
    }

    private static Select<Genre> jazz() {
        return select(Genre.class).where(Genre.NAME.eq("jazz"));
    }

    /** The query takes so many statements, and the getter so many. */
    private void expectPlays(Select<Genre> query, int reading, int asking) {
        sessions.inTransaction(session -> {
            sent.clear();
            Genre genre = session.execute(query).one();
            assertThat(sent).hasSize(reading);
            sent.clear();
            assertThat(genre.getPlays()).extracting(Play::getListeners).containsExactly(9, 7, 5);
            assertThat(sent).hasSize(asking);
        });
    }

    @Test
    @Tag("RELATION-07")
    void functionAsARule_loadsInEveryWay() {
        expectPlays(jazz(), 1, 1);
        expectPlays(jazz().options(selectIn(Genre.PLAYS)), 2, 0);
        expectPlays(jazz().options(joined(Genre.PLAYS)), 1, 0);
    }

    @Test
    @Tag("RELATION-07")
    void queries_askAlongTheRule() {
        sessions.inTransaction(session -> {
            assertThat(session.execute(
                                    select(Genre.NAME).from(Genre.class).where(Genre.PLAYS.any(Play.LISTENERS.gt(6))))
                            .all())
                    .containsExactly("jazz");
            assertThat(session.execute(select(Play.LISTENERS)
                                    .from(Genre.class)
                                    .join(Genre.PLAYS)
                                    .orderBy(Play.LISTENERS))
                            .all())
                    .containsExactly(5, 7, 9);
        });
    }

    @Test
    @Tag("RELATION-09")
    void rowLimitedRule_givesOneForEach_lazilyAndEagerly() {
        sessions.inTransaction(session -> {
            List<Station> stations =
                    session.execute(select(Station.class).orderBy(Station.NAME)).all();
            assertThat(stations.get(1).getFavourite().getListeners()).isEqualTo(9);
            assertThat(stations.get(0).getFavourite()).isNull();
        });
        for (SelectOption<Station> option : favourites()) {
            sessions.inTransaction(session -> {
                List<Station> stations = session.execute(
                                select(Station.class).options(option).orderBy(Station.NAME))
                        .all();
                sent.clear();
                assertThat(stations)
                        .extracting(station -> station.getFavourite() == null
                                ? null
                                : station.getFavourite().getListeners())
                        .containsExactly(null, 9, 7);
                assertThat(sent).isEmpty();
            });
        }
    }

    private static List<SelectOption<Station>> favourites() {
        return List.of(selectIn(Station.FAVOURITE), joined(Station.FAVOURITE));
    }

    @Test
    @Tag("CASCADE-24")
    void whatIsOnlyLookedAt_refusesWrites_andMayNotCascade() {
        sessions.inTransaction(session -> {
            Genre genre = session.execute(jazz()).one();
            assertThatThrownBy(() -> genre.getPlays().add(new Play("x")))
                    .isInstanceOfSatisfying(
                            UsageException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.READ_ONLY))
                    .hasMessageContaining("Genre.plays is only looked at");
            assertThatThrownBy(() -> genre.getPlays().clear()).hasMessageContaining("only looked at");
        });
        Relation<Genre, Play> cascading = EntityType.define(Genre.class, "genres", () -> new Genre("none"))
                .toMany(
                        "plays",
                        Play.class,
                        relation -> relation.join(new SameName()).cascade(Cascade.SAVE_UPDATE));
        assertThatThrownBy(cascading::ends).hasMessageContaining("cascades [SAVE_UPDATE]");
    }
}
