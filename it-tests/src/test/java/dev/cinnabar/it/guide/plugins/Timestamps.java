package dev.cinnabar.it.guide.plugins;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Mixin;
import java.time.Instant;

/** A mixin: an interface with its own Mapped. Any number of them per entity, from any jar. */
@Mixin
public interface Timestamps {

    class Mapped {
        @Column(serverNow = true)
        Instant createdAt;

        @Column(serverNow = true, updateNow = true)
        Instant updatedAt;

        int revision = 1; // a default of its own, honoured although it comes from another package
    }

    Instant getCreatedAt();

    Instant getUpdatedAt();

    default boolean isFresh() {
        return getCreatedAt().equals(getUpdatedAt());
    }
}
