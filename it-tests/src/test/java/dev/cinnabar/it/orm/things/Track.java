package dev.cinnabar.it.orm.things;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** A part of an album, which takes its album nowhere. */
@Entity(table = "tracks")
public final class Track extends TrackModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String title;

        @ForeignKey(Album.class)
        @Nullable
        Long albumId;

        @Relationship(
                backPopulates = "tracks",
                cascade = {})
        @Nullable
        Album album;
    }

    Track() {}

    public Track(String title) {
        setTitle(title);
    }
}
