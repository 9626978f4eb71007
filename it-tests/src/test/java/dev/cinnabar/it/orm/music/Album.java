package dev.cinnabar.it.orm.music;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Songs in their order, titles by language, genres without either. */
@Entity(table = "albums")
public final class Album extends AlbumModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(backPopulates = "album", position = "number")
        List<Song> songs;

        @Relationship(backPopulates = "album", key = "language")
        Map<String, Title> titles;

        @Relationship(secondary = "album_genres", backPopulates = "albums")
        Set<Genre> genres;
    }

    Album() {}

    public Album(String name) {
        setName(name);
    }
}
