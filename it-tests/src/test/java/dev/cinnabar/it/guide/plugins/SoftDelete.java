package dev.cinnabar.it.guide.plugins;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Mixin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Marks rows as deleted instead of removing them; a mixin brings columns, and no behaviour by itself. */
@Mixin
public interface SoftDelete {

    class Mapped {
        boolean deleted;

        @Column(nullable = true)
        Instant deletedAt;
    }

    boolean isDeleted();

    @Nullable
    Instant getDeletedAt();
}
