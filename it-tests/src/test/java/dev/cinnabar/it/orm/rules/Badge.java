package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** It goes by a level, and has a picture. */
@Entity(table = "badges")
public final class Badge extends BadgeModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Level level;

        byte[] picture;
    }

    Badge() {}

    /** From the last to the first. */
    public enum Level {
        GOLD,
        SILVER,
        BRONZE
    }

    public Badge(Level level, byte[] picture) {
        setLevel(level);
        setPicture(picture);
    }
}
