package dev.cinnabar.it.orm.music;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** It stands at a place of an album. */
@Entity(table = "songs")
public final class Song extends SongModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        int number;

        @ForeignKey(Album.class)
        @Nullable
        Long albumId;

        @Relationship(backPopulates = "songs")
        @Nullable
        Album album;
    }

    Song() {}

    public Song(String name) {
        setName(name);
    }
}
