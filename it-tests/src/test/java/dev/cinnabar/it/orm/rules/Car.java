package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** It has a motor of its own. */
@Entity(table = "cars")
public final class Car extends CarModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Motor.class)
        @Nullable
        Long motorId;

        @Relationship(
                singleParent = true,
                cascade = {Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.DELETE, Cascade.DELETE_ORPHAN})
        @Nullable
        Motor motor;
    }

    public Car() {}
}
