package dev.cinnabar.it.orm.things;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Tracks that go wherever it goes. */
@Entity(table = "albums")
public final class Album extends AlbumModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String title;

        @Relationship(
                backPopulates = "album",
                cascade = {
                    Cascade.SAVE_UPDATE,
                    Cascade.MERGE,
                    Cascade.DELETE,
                    Cascade.DELETE_ORPHAN,
                    Cascade.EXPUNGE,
                    Cascade.REFRESH_EXPIRE
                })
        List<Track> tracks;
    }

    Album() {}

    public Album(String title) {
        setTitle(title);
    }
}
