package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;

/** A part of a motor. */
@Entity(table = "screws")
public final class Screw extends ScrewModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Motor.class)
        Long motorId;
    }

    public Screw() {}
}
