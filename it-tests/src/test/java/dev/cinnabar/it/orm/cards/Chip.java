package dev.cinnabar.it.orm.cards;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** Whoever wins takes it. */
@Entity(table = "chips")
public final class Chip extends ChipModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Player.class)
        @Nullable
        Long playerId;

        @Relationship(backPopulates = "chips")
        @Nullable
        Player player;
    }

    public Chip() {}
}
