package dev.cinnabar.engine.unit;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * What listeners of a flush may do while it runs: set columns of the object whose row is about to be written, and nothing else. All other
 * changes would come too late for the plan. Confined to the session's thread.
 */
final class Guard {
    private boolean up;
    private @Nullable Tracked open;

    /**
     * Tells listeners.
     *
     * @param about the object whose columns they may set; null for none
     */
    void during(@Nullable Tracked about, Runnable telling) {
        boolean before = up;
        Tracked outer = open;
        up = true;
        open = about;
        try {
            telling.run();
        } finally {
            up = before;
            open = outer;
        }
    }

    void changing(Tracked object, int slot) {
        if (up && !(object == open && object.mapping().type().relationAt(slot) == null)) {
            throw refused(object + "." + object.mapping().type().nameAt(slot) + " was set");
        }
    }

    boolean isUp() {
        return up;
    }

    void check(String done) {
        if (up) {
            throw refused(done);
        }
    }

    private static UsageException refused(String done) {
        return new UsageException(
                ErrorCode.TRANSACTION_STATE,
                done + " by a listener of a flush that is being sent.",
                "do it in BeforeFlush; in a Before… event set columns of its own object only");
    }
}
