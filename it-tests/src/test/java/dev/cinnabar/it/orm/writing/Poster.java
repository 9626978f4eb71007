package dev.cinnabar.it.orm.writing;

import dev.cinnabar.orm.Entity;

/** A large one. */
@Entity(table = "posters", inherits = Flyer.class, concrete = true)
public final class Poster extends PosterModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        int width = 3;
    }

    Poster() {}

    public Poster(String text) {
        super(text);
    }
}
