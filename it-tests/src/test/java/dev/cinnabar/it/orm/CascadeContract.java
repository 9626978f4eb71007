package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.things.Album;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.it.orm.things.Track;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done to an object, and goes on to those that belong to it where their relationship says so. */
abstract class CascadeContract extends MapperContract {
    private long album(String... titles) {
        Album album = new Album("first");
        for (String title : titles) {
            album.getTracks().add(new Track(title));
        }
        save(album);
        return album.getId();
    }

    @Test
    void add_leavesOut_whatDoesNotCascade() {
        Track before = new Track("before");
        before.setAlbum(new Album("other"));

        try (Session session = sessions.open()) {
            Track after = new Track("after");
            session.addAll(List.of(before, after));
            after.setAlbum(new Album("another"));

            assertThat(session.stateOf(before.getAlbum())).isEqualTo(ObjectState.TRANSIENT);
            assertThat(session.stateOf(after.getAlbum())).isEqualTo(ObjectState.TRANSIENT);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("Track.album")
                    .hasMessageContaining("not in this session");
        }
    }

    @Test
    void expunge_goesAlong_whereItCascades() {
        long id = album("a");
        Item root = new Item("root");
        root.getChildren().add(new Item("child"));
        save(root);

        try (Session session = sessions.open()) {
            Album album = session.get(Album.class, id);
            Track track = album.getTracks().get(0);
            Item parent = session.get(Item.class, root.getId());
            Item child = parent.getChildren().get(0);
            session.expunge(album);
            session.expunge(parent);

            assertThat(session.contains(track)).isFalse();
            assertThat(session.contains(child)).isTrue();
        }
    }

    @Test
    void refreshAndExpire_goAlong_whereTheyCascade() {
        long id = album("a");

        try (Session session = sessions.open()) {
            Album album = session.get(Album.class, id);
            Track track = album.getTracks().get(0);
            session.connection().execute(update(Track.class).set(Track.TITLE, "b"));
            session.refresh(track.getAlbum());
            sent.clear();
            assertThat(track.getTitle()).isEqualTo("b");
            assertThat(sent).isEmpty();

            assertThat(album.getTracks()).containsExactly(track);
            session.connection().execute(update(Track.class).set(Track.TITLE, "c"));
            session.expire(album);
            assertThat(track.getTitle()).isEqualTo("c");
        }
    }

    @Test
    void expire_leavesAlone_whereItDoesNotCascade() {
        long id = album("a");

        try (Session session = sessions.open()) {
            Track track = session.get(Album.class, id).getTracks().get(0);
            Album album = track.getAlbum();
            sent.clear();
            session.expire(track);

            assertThat(album.getTitle()).isEqualTo("first");
            assertThat(sent).isEmpty();
        }
    }

    @Test
    void orphan_isDeleted_thoughTheListItLeavesIsNotLoaded() {
        long id = album("a", "b");

        sessions.inTransaction(session -> {
            Album album = session.get(Album.class, id);
            Track track = session.execute(select(Track.class).where(Track.TITLE.eq("a")))
                    .one();
            assertThat(track.getAlbum()).isSameAs(album);
            track.setAlbum(null);
        });

        assertThat(rows(Track.class)).isEqualTo(1);
    }

    @Test
    void orphanThatMovesOn_stays() {
        long id = album("a");
        Album other = new Album("second");
        save(other);

        sessions.inTransaction(session -> {
            Album album = session.get(Album.class, id);
            Album second = session.get(Album.class, other.getId());
            Track track = session.execute(select(Track.class)).one();
            assertThat(track.getAlbum()).isSameAs(album);
            track.setAlbum(second);
        });

        sessions.inTransaction(session ->
                assertThat(session.get(Album.class, other.getId()).getTracks()).hasSize(1));
    }
}
