package dev.cinnabar.migrate;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;

/**
 * What a revision does. It says its steps to the operations, which take them when all are said; it is asked again for each run, so that
 * it keeps nothing. It has a constructor without arguments.
 *
 * <pre>{@code
 * @Revision(id = "a1b2c3d4e5f6", message = "create users")
 * public final class R20260212_create_users implements Migration {
 *     public void upgrade(Operations op) {
 *         op.createTable("users", column("id", Types.BIGINT).primaryKey());
 *     }
 *
 *     public void downgrade(Operations op) {
 *         op.dropTable("users");
 *     }
 * }
 * }</pre>
 */
public interface Migration {
    /** The step to this revision from those before it. */
    void upgrade(Operations op);

    /**
     * The step back.
     *
     * @throws UsageException if there is none, which is so unless it is said
     */
    default void downgrade(Operations op) {
        throw new UsageException(
                ErrorCode.UNUSABLE_SCRIPT,
                "The migration " + getClass().getName() + " has no way back.",
                "Say one in downgrade(Operations), or restore a backup.");
    }
}
