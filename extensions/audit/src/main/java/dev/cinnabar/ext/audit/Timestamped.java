package dev.cinnabar.ext.audit;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Mixin;
import java.time.Instant;

/**
 * When a row was created and last written, by the clock of the database: of objects, statements and upserts of a session alike. A flush
 * that changes nothing of the row leaves it as it is.
 */
@Mixin
public interface Timestamped {
    /** Its columns. */
    @SuppressWarnings("NullAway") // the database fills them
    class Mapped {
        @Column(serverNow = true)
        Instant createdAt;

        @Column(serverNow = true, updateNow = true)
        Instant updatedAt;

        Mapped() {}
    }

    Instant getCreatedAt();

    /** As {@link #getCreatedAt} until the row is updated. */
    Instant getUpdatedAt();
}
