package dev.cinnabar.migrate.run;

import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.LockTimeoutException;
import dev.cinnabar.error.SerializationConflictException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Does work again that could not have its locks. In the pauses between, which grow, whoever had to wait behind it gets on. Immutable.
 *
 * @param tries the most, the first one counted
 */
record Retrying(int tries) {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration FOREVER = Duration.ofDays(1);

    /**
     * Does work that leaves nothing behind where it fails.
     *
     * @param again is told of each failure after which it is done again
     */
    void run(Runnable work, Consumer<? super DatabaseException> again) {
        Pauses pauses = new Pauses(FIRST_PAUSE, LONGEST_PAUSE, FOREVER);
        int left = tries;
        while (true) {
            try {
                work.run();
                return;
            } catch (LockTimeoutException | SerializationConflictException failure) {
                left--;
                if (left == 0 || !pauses.pause()) {
                    throw failure;
                }
                again.accept(failure);
            }
        }
    }
}
