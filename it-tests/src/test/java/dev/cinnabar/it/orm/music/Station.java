package dev.cinnabar.it.orm.music;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.WriteOnly;
import org.jspecify.annotations.Nullable;

/** It plays more than anybody could load. */
@Entity(table = "stations")
public final class Station extends StationModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(backPopulates = "station", orderBy = "title")
        WriteOnly<Play> plays;

        @Relationship(secondary = "station_genres")
        WriteOnly<Genre> genres;

        @Relationship(join = MostHeard.class)
        @Nullable
        Play favourite;
    }

    Station() {}

    public Station(String name) {
        setName(name);
    }
}
