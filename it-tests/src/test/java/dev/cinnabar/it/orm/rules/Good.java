package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import org.jspecify.annotations.Nullable;

/** Something in a crate. */
@Entity(table = "goods")
public final class Good extends GoodModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Crate.class)
        @Nullable
        Long crateId;
    }

    public Good() {}
}
