package dev.cinnabar.ext.softdelete;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Mixin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Objects whose rows stay when they are deleted: a session marks them, and leaves them out of all that it reads from then on. The columns
 * can be added to a table that has rows; none of those is deleted.
 *
 * <pre>{@code
 * @Entity(table = "members")
 * public final class Member extends MemberModel implements SoftDelete { … }
 * }</pre>
 */
@Mixin
public interface SoftDelete {
    /** The columns. */
    class Mapped {
        @Column(serverDefault = "false")
        boolean deleted;

        @Nullable
        Instant deletedAt;

        Mapped() {}
    }

    /** Whether its row is marked as deleted. */
    boolean isDeleted();

    /** When it was deleted, by the clock of who did it, in microseconds; null if it was not. The same for all that was deleted with it. */
    @Nullable
    Instant getDeletedAt();
}
