package dev.cinnabar.it.orm.music;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.ScalarProxy;

/** An artist has a part in a film. */
@Entity(table = "credits")
public final class Credit extends CreditModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Film.class)
        Long filmId;

        @ForeignKey(Artist.class)
        Long artistId;

        @Relationship(backPopulates = "credits")
        Film film;

        @Relationship
        Artist artist;
    }

    /** The name of the artist, where there is one. */
    public static final ScalarProxy<Credit, Artist, String> NAME = proxy(ARTIST, () -> Artist.NAME, Artist::new);

    /** The same, but no artist is made for it. */
    public static final ScalarProxy<Credit, Artist, String> KNOWN_NAME = proxy(ARTIST, () -> Artist.NAME);

    Credit() {}

    public Credit(Artist artist) {
        setArtist(artist);
    }
}
