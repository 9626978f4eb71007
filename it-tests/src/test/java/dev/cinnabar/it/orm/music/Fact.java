package dev.cinnabar.it.orm.music;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;

/** Something known of a film: a name and words. */
@Entity(table = "facts")
public final class Fact extends FactModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Column(length = 50)
        String words;

        @ForeignKey(Film.class)
        Long filmId;

        @Relationship(backPopulates = "facts")
        Film film;
    }

    /** A fact goes by the first of its words. */
    static Fact of(String words) {
        return new Fact(words.split(" ", 2)[0], words);
    }

    Fact() {}

    public Fact(String name, String words) {
        setName(name);
        setWords(words);
    }
}
