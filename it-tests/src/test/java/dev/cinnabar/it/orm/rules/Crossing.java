package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** A crossroads, whose ways may lead back to it. */
@Entity(table = "crossings")
public final class Crossing extends CrossingModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Crossing.class)
        @Nullable
        Long northId;

        @ForeignKey(Crossing.class)
        @Nullable
        Long eastId;

        @ForeignKey(Crossing.class)
        @Nullable
        Long southId;

        @ForeignKey(Crossing.class)
        @Nullable
        Long westId;

        @ForeignKey(Crossing.class)
        @Nullable
        Long upId;

        @ForeignKey(Crossing.class)
        @Nullable
        Long downId;

        @Relationship(foreignKey = "northId")
        @Nullable
        Crossing north;

        @Relationship(foreignKey = "eastId")
        @Nullable
        Crossing east;

        @Relationship(foreignKey = "southId")
        @Nullable
        Crossing south;

        @Relationship(foreignKey = "westId")
        @Nullable
        Crossing west;

        @Relationship(foreignKey = "upId")
        @Nullable
        Crossing up;

        @Relationship(foreignKey = "downId")
        @Nullable
        Crossing down;
    }

    public Crossing() {}
}
