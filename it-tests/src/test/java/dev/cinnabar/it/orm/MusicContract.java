package dev.cinnabar.it.orm;

import dev.cinnabar.it.orm.music.Album;
import dev.cinnabar.it.orm.music.Artist;
import dev.cinnabar.it.orm.music.Credit;
import dev.cinnabar.it.orm.music.Fact;
import dev.cinnabar.it.orm.music.Film;
import dev.cinnabar.it.orm.music.Genre;
import dev.cinnabar.it.orm.music.Play;
import dev.cinnabar.it.orm.music.Song;
import dev.cinnabar.it.orm.music.Station;
import dev.cinnabar.it.orm.music.Title;
import dev.cinnabar.schema.MetaData;

/** The tables of music. */
abstract class MusicContract extends TablesContract {
    @Override
    final MetaData tables() {
        return MetaData.of(
                Album.class,
                Song.class,
                Title.class,
                Genre.class,
                Station.class,
                Play.class,
                Film.class,
                Credit.class,
                Artist.class,
                Fact.class);
    }
}
