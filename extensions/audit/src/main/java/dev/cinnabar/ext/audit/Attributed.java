package dev.cinnabar.ext.audit;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Mixin;
import org.jspecify.annotations.Nullable;

/**
 * Who created a row, and who wrote it last: the {@link CurrentUser}, unless the program says somebody. Null in rows that were there before
 * the columns, or were written past sessions.
 */
@Mixin
public interface Attributed {
    /** Its columns. */
    class Mapped {
        @Column(length = 200)
        @Nullable
        String createdBy;

        @Column(length = 200)
        @Nullable
        String updatedBy;

        Mapped() {}
    }

    @Nullable
    String getCreatedBy();

    void setCreatedBy(@Nullable String user);

    /** As {@link #getCreatedBy} until the row is updated. */
    @Nullable
    String getUpdatedBy();

    void setUpdatedBy(@Nullable String user);
}
