package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** It goes with its screws. */
@Entity(table = "motors")
public final class Motor extends MotorModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Relationship(cascade = {Cascade.SAVE_UPDATE, Cascade.DELETE, Cascade.DELETE_ORPHAN})
        List<Screw> screws;
    }

    public Motor() {}
}
