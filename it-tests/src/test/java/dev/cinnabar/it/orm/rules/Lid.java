package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import org.jspecify.annotations.Nullable;

/** It belongs to a box. */
@Entity(table = "lids")
public final class Lid extends LidModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Box.class)
        @Nullable
        Long boxId;
    }

    public Lid() {}
}
