package dev.cinnabar.it.orm.music;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** Somebody with a name. */
@Entity(table = "artists")
public final class Artist extends ArtistModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;
    }

    Artist() {}

    public Artist(String name) {
        setName(name);
    }
}
