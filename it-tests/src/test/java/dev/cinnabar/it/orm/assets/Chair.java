package dev.cinnabar.it.orm.assets;

import dev.cinnabar.orm.Embedded;
import dev.cinnabar.orm.Entity;
import org.jspecify.annotations.Nullable;

/** It stands in the table of all assets. */
@Entity(inherits = Asset.class)
public final class Chair extends ChairModel {
    static class Mapped {
        int legs = 4;

        @Embedded
        @Nullable
        Spot store;
    }

    Chair() {}

    public Chair(String code) {
        super(code);
    }
}
