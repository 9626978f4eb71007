package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.music.Album;
import dev.cinnabar.it.orm.music.Genre;
import dev.cinnabar.it.orm.music.Song;
import dev.cinnabar.it.orm.music.Station;
import dev.cinnabar.it.orm.music.Title;
import dev.cinnabar.orm.BeforeAppend;
import dev.cinnabar.orm.BeforeRemove;
import dev.cinnabar.orm.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists with positions, sets and maps of objects. */
abstract class CollectionsContract extends MusicContract {
    private long save(Album album) {
        sessions.inTransaction(session -> session.add(album));
        sent.clear();
        return album.getId();
    }

    private static Album album(String... songs) {
        Album album = new Album("one");
        for (String song : songs) {
            album.getSongs().add(new Song(song));
        }
        return album;
    }

    private List<String> songs(long album) {
        return sessions.callInTransaction(session ->
                session
                        .execute(select(Song.class)
                                .where(Song.ALBUM_ID.eq(album))
                                .orderBy(Song.NUMBER))
                        .all()
                        .stream()
                        .map(song -> song.getNumber() + song.getName())
                        .toList());
    }

    // positions

    @Test
    @Tag("COLLECTION-04")
    void positions_followTheList_whateverIsDoneToIt() {
        long id = save(album("a", "b", "c", "d"));

        sessions.inTransaction(session -> {
            List<Song> songs = session.get(Album.class, id).getSongs();
            songs.add(1, new Song("x"));
            songs.remove(3);
            songs.add(0, songs.remove(3));
            songs.add(new Song("y"));
        });

        assertThat(songs(id)).containsExactly("0d", "1a", "2x", "3b", "4y");
    }

    @Test
    @Tag("COLLECTION-04")
    void positions_followSortingAndSwapping_andOnlyWhatMovedIsUpdated() {
        long id = save(album("c", "a", "b"));

        sessions.inTransaction(session -> {
            List<Song> songs = session.get(Album.class, id).getSongs();
            songs.sort(Comparator.comparing(Song::getName));
            Collections.swap(songs, 0, 2);
            assertThat(session.pending().changes())
                    .extracting(change -> ((Song) change.entity()).getName())
                    .containsExactlyInAnyOrder("a", "b");
        });

        assertThat(songs(id)).containsExactly("0c", "1b", "2a");
        assertThat(sentOf("INSERT") + sentOf("DELETE")).isZero();
        assertThat(sent.stream().filter(sql -> sql.contains("UPDATE") && sql.contains("albums")))
                .isEmpty();
    }

    @Test
    @Tag("COLLECTION-04")
    void memberFromTheOtherEnd_standsBehindAllThatTheListHolds() {
        long id = save(album("a", "b"));

        sessions.inTransaction(session -> {
            Song song = new Song("c");
            song.setAlbum(session.get(Album.class, id));
            session.add(song);
            assertThat(session.pending().toString()).contains("songs");
        });

        assertThat(songs(id)).containsExactly("0a", "1b", "2c");
    }

    @Test
    void positionsWithGaps_areLeftAlone_untilTheListChanges() {
        long id = save(album("a", "b", "c"));
        sessions.inTransaction(session -> session.delete(
                session.execute(select(Song.class).where(Song.NAME.eq("a"))).one()));

        sent.clear();
        sessions.inTransaction(
                session -> assertThat(session.get(Album.class, id).getSongs()).hasSize(2));
        assertThat(sentOf("UPDATE")).isZero();
        sessions.inTransaction(
                session -> session.get(Album.class, id).getSongs().add(new Song("d")));

        assertThat(songs(id)).containsExactly("0b", "1c", "2d");
    }

    // maps

    @Test
    @Tag("COLLECTION-01")
    void map_holdsItsMembersByTheirKey_andBothEndsStayInStep() {
        Album album = album();
        Title english = new Title("en", "One");
        album.getTitles().put("en", english);
        Title german = new Title("de", "Eins");
        german.setAlbum(album);
        long id = save(album);

        sessions.inTransaction(session -> {
            Map<String, Title> titles = session.get(Album.class, id).getTitles();
            assertThat(titles).containsOnlyKeys("en", "de");
            assertThat(titles.get("de").getWords()).isEqualTo("Eins");
            titles.put("en", new Title("en", "The One"));
            titles.remove("de");
        });

        sessions.inTransaction(
                session -> assertThat(session.get(Album.class, id).getTitles().values())
                        .extracting(Title::getWords)
                        .containsExactly("The One"));
        assertThat(german.getAlbum()).isSameAs(album);
    }

    @Test
    void replacedMember_belongsNowhere() {
        Album album = album();
        Title old = new Title("en", "One");
        Title other = new Title("en", "The One");

        album.getTitles().put("en", old);
        other.setAlbum(album);

        assertThat(old.getAlbum()).isNull();
        assertThat(album.getTitles().get("en")).isSameAs(other);
    }

    @Test
    @Tag("COLLECTION-02")
    void memberWithoutAKey_isRefused_andNothingChanges() {
        Album album = album();
        Title unnamed = new Title(null, "One");

        assertThatThrownBy(() -> album.getTitles().put("en", unnamed))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_KEY))
                .hasMessageContaining("Album.titles")
                .hasMessageContaining("language");
        assertThatThrownBy(() -> unnamed.setAlbum(album)).hasMessageContaining("language");

        assertThat(album.getTitles()).isEmpty();
        assertThat(unnamed.getAlbum()).isNull();
    }

    @Test
    void memberUnderAnotherKey_isRefused() {
        assertThatThrownBy(() -> album().getTitles().put("fr", new Title("en", "One")))
                .hasMessageContaining("'fr'")
                .hasMessageContaining("language is 'en'");
    }

    // sets

    @Test
    @Tag("COLLECTION-01")
    void set_holdsEachMemberOnce_andRowsBetweenFollow() {
        Album album = album();
        Genre jazz = new Genre("jazz");
        Genre folk = new Genre("folk");
        album.getGenres().addAll(List.of(jazz, folk, jazz));
        assertThat(jazz.getAlbums()).containsExactly(album);
        long id = save(album);

        sessions.inTransaction(session -> {
            Set<Genre> genres = session.get(Album.class, id).getGenres();
            assertThat(genres).hasSize(2);
            genres.removeIf(genre -> genre.getName().equals("folk"));
        });

        sessions.inTransaction(
                session -> assertThat(session.get(Album.class, id).getGenres())
                        .extracting(Genre::getName)
                        .containsExactly("jazz"));
    }

    @Test
    void whatComesAtTheOtherEnd_waitsForSetsAndMaps_withoutAStatement() {
        long id = save(album("a"));

        sessions.inTransaction(session -> {
            Album album = session.get(Album.class, id);
            Title title = new Title("en", "One");
            Genre genre = new Genre("jazz");
            session.add(genre);
            session.add(title);
            sent.clear();
            title.setAlbum(album);
            genre.getAlbums().add(album);
            assertThat(sent).isEmpty();
            assertThat(album.getTitles()).containsOnlyKeys("en");
            assertThat(album.getGenres()).containsExactly(genre);
        });
    }

    @Test
    void eagerLoading_fillsEachKind() {
        Album album = album("a", "b");
        album.getTitles().put("en", new Title("en", "One"));
        album.getGenres().add(new Genre("jazz"));
        save(album);

        sessions.inTransaction(session -> {
            Album found = session.execute(select(Album.class)
                            .options(selectIn(Album.SONGS), joined(Album.TITLES), selectIn(Album.GENRES)))
                    .one();
            sent.clear();
            assertThat(found.getSongs()).extracting(Song::getName).containsExactly("a", "b");
            assertThat(found.getTitles()).containsOnlyKeys("en");
            assertThat(found.getGenres()).hasSize(1);
            assertThat(sent).isEmpty();
        });
    }

    // all kinds

    @Test
    @Tag("COLLECTION-01")
    void assignedCollection_isCopied_andOnlyTheDifferenceIsTold() {
        long id = save(album("a", "b", "c"));

        sessions.inTransaction(session -> {
            Album album = session.get(Album.class, id);
            List<Song> before = album.getSongs();
            Song stays = before.get(2);
            List<Song> given = new ArrayList<>(List.of(stays, new Song("x"), before.get(0)));
            album.setSongs(given);
            given.clear();
            assertThat(album.getSongs()).isSameAs(before).hasSize(3);
            assertThat(stays.getAlbum()).isSameAs(album);
            album.setTitles(List.of(new Title("en", "One"), new Title("de", "Eins")));
            album.setGenres(List.of(new Genre("jazz")));
        });

        assertThat(songs(id)).containsExactly("0c", "1x", "2a");
        sessions.inTransaction(session -> {
            Album album = session.get(Album.class, id);
            assertThat(album.getTitles()).containsOnlyKeys("en", "de");
            assertThat(album.getGenres()).hasSize(1);
            album.setTitles(List.of(album.getTitles().get("de")));
            album.setGenres(Set.of());
            assertThat(album.getTitles()).containsOnlyKeys("de");
        });
        sessions.inTransaction(session -> {
            Album album = session.get(Album.class, id);
            assertThat(album.getTitles()).containsOnlyKeys("de");
            assertThat(album.getGenres()).isEmpty();
        });
    }

    @Test
    @Tag("CASCADE-27")
    void everyMutator_bringsItsMemberIntoTheSession() {
        long id = save(album("z"));
        List<dev.cinnabar.orm.Model> members = new ArrayList<>();
        IntStream.range(0, 8).forEach(i -> members.add(new Song("s" + i)));
        IntStream.range(0, 5).forEach(i -> members.add(new Title("t" + i, "T")));
        IntStream.range(0, 3).forEach(i -> members.add(new Genre("g" + i)));

        try (Session session = sessions.open()) {
            Album album = session.get(Album.class, id);
            List<Song> songs = album.getSongs();
            songs.add((Song) members.get(0));
            songs.add(0, (Song) members.get(1));
            songs.addAll(List.of((Song) members.get(2), (Song) members.get(3)));
            songs.addAll(1, List.of((Song) members.get(4)));
            songs.set(0, (Song) members.get(5));
            songs.replaceAll(song -> song == members.get(0) ? (Song) members.get(6) : song);
            songs.subList(0, 1).add((Song) members.get(7));
            Map<String, Title> titles = album.getTitles();
            titles.put("t0", (Title) members.get(8));
            titles.putAll(Map.of("t1", (Title) members.get(9)));
            titles.putIfAbsent("t2", (Title) members.get(10));
            titles.computeIfAbsent("t3", key -> (Title) members.get(11));
            titles.merge("t4", (Title) members.get(12), (old, fresh) -> fresh);
            Set<Genre> genres = album.getGenres();
            genres.add((Genre) members.get(13));
            genres.addAll(List.of((Genre) members.get(14)));
            album.setGenres(List.of((Genre) members.get(15)));

            assertThat(members).allMatch(session::contains);
        }
    }

    @Test
    void rollback_putsEachKindBack() {
        Album album = album("a", "b");
        album.getTitles().put("en", new Title("en", "One"));
        album.getGenres().add(new Genre("jazz"));
        long id = save(album);

        try (Session session = sessions.open()) {
            Album found = session.get(Album.class, id);
            found.getSongs().remove(0);
            found.getTitles().clear();
            found.getGenres().clear();
            session.flush();
            found.getSongs().add(new Song("c"));
            session.rollback();
            assertThat(found.getSongs()).extracting(Song::getName).containsExactly("a", "b");
            assertThat(found.getSongs()).extracting(Song::getNumber).containsExactly(0, 1);
            assertThat(found.getTitles()).containsOnlyKeys("en");
            assertThat(found.getGenres()).hasSize(1);
        }
    }

    @Test
    void mergedAlbum_givesItsMembersToTheOneOfTheSession() {
        Album album = album("a", "b");
        album.getTitles().put("en", new Title("en", "One"));
        long id = save(album);
        album.getSongs().remove(0);
        album.getTitles().put("de", new Title("de", "Eins"));

        sessions.inTransaction(session -> session.merge(album));

        assertThat(songs(id)).containsExactly("0b");
        sessions.inTransaction(
                session -> assertThat(session.get(Album.class, id).getTitles()).containsOnlyKeys("en", "de"));
    }

    @Test
    void membersThatComeAndGo_areTold_andThoseThatMoveAreNot() {
        long id = save(album("a", "b", "c"));
        List<String> heard = new ArrayList<>();
        engine.events().on(BeforeAppend.class, event -> heard.add("+" + ((Song) event.to()).getName()));
        engine.events().on(BeforeRemove.class, event -> heard.add("-" + ((Song) event.from()).getName()));

        sessions.inTransaction(session -> {
            Album album = session.get(Album.class, id);
            List<Song> songs = album.getSongs();
            album.setSongs(List.of(songs.get(2), new Song("x"), songs.get(0)));
            songs.set(0, new Song("y"));
            Collections.swap(songs, 0, 2);
            songs.sort(Comparator.comparing(Song::getName));
        });

        assertThat(heard).containsExactly("-b", "+x", "-c", "+y");
        assertThat(songs(id)).containsExactly("0a", "1x", "2y");
    }

    @Test
    void rollback_putsAMapBack_whateverBecameOfItsKeys_withoutAStatement() {
        Album album = album();
        album.setTitles(List.of(new Title("en", "One"), new Title("de", "Eins")));
        long id = save(album);

        try (Session session = sessions.open()) {
            Map<String, Title> titles = session.get(Album.class, id).getTitles();
            titles.remove("de").setLanguage(null);
            session.expire(titles.get("en"));
            sent.clear();
            session.rollback();
            assertThat(titles).containsOnlyKeys("en", "de");
            assertThat(sent).isEmpty();
            assertThat(titles.get("de").getLanguage()).isEqualTo("de");
        }
    }

    @Test
    void membersWithTheSameKey_areRefused_wheneverTheMapIsAskedFor() {
        Album album = album();
        album.getTitles().put("en", new Title("en", "One"));
        long id = save(album);
        Title twin = new Title("en", "The One");
        twin.setAlbumId(id);
        sessions.inTransaction(session -> session.add(twin));

        sessions.inTransaction(session -> {
            Album found = session.get(Album.class, id);
            assertThatThrownBy(found::getTitles).hasMessageContaining("the same language");
            assertThatThrownBy(found::getTitles).hasMessageContaining("the same language");
        });
    }

    @Test
    void relationshipThatIsPutByItsName_loadsNothing_asItsSetter() {
        long id = save(album("a"));

        sessions.inTransaction(session -> {
            Song song = session.execute(select(Song.class)).one();
            Album other = new Album("other");
            sent.clear();
            Song.ALBUM.put(song, other);
            assertThat(sent).isEmpty();
            assertThat(other.getSongs()).containsExactly(song);
            session.flush();
            assertThat(session.get(Album.class, id).getSongs()).isEmpty();
        });
    }

    @Test
    void relationshipThatIsOnlyLookedAt_refusesNothingToo() {
        assertThatThrownBy(() -> Station.FAVOURITE.put(new Station("one"), null))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.READ_ONLY));
    }
}
