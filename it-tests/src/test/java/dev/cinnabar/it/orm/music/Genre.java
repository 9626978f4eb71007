package dev.cinnabar.it.orm.music;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import java.util.Set;

/** What albums have in common. */
@Entity(table = "genres")
public final class Genre extends GenreModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(secondary = "album_genres", backPopulates = "genres")
        Set<Album> albums;

        @Relationship(join = SameName.class, orderBy = "listeners desc")
        List<Play> plays;
    }

    Genre() {}

    public Genre(String name) {
        setName(name);
    }
}
