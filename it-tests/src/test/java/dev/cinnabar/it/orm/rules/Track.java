package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** A piece on an album. */
@Entity(table = "ruled_tracks")
public final class Track extends TrackModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Album.class)
        Long albumId;

        @Relationship(backPopulates = "tracks")
        Album album;

        @Relationship(cascade = {Cascade.SAVE_UPDATE, Cascade.DELETE, Cascade.DELETE_ORPHAN})
        List<Mark> marks;
    }

    public Track() {}
}
