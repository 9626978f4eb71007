package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.ExecuteFailed;
import dev.cinnabar.connect.Execution;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes events of one run of a statement, where somebody listens. Stateless. */
final class StatementEvents {
    private StatementEvents() {}

    /** Tells that it is about to be sent; null if nobody listened. */
    static @Nullable Execution before(Conversation connection, Call call) {
        Events events = connection.core().events();
        if (!events.hears(BeforeExecute.class)) {
            return null;
        }
        Execution execution = call.execution();
        events.publish(new BeforeExecute(connection.dialect(), call.sql(), call.shownValues(), execution));
        return execution;
    }

    /**
     * Tells that it has run.
     *
     * @param begun what {@link #before} gave
     * @param took in nanoseconds
     */
    static void after(Conversation connection, Call call, @Nullable Execution begun, long took, long rows) {
        Events events = connection.core().events();
        if (events.hears(AfterExecute.class)) {
            events.publish(new AfterExecute(
                    connection.dialect(),
                    call.sql(),
                    call.shownValues(),
                    Duration.ofNanos(took),
                    rows,
                    call.cacheNote(),
                    begun == null ? call.execution() : begun));
        }
    }

    /** What a type or a driver threw, as events carry it: it may have no code of ours, and its words may hold a value. */
    static CinnabarException known(RuntimeException thrown) {
        return thrown instanceof CinnabarException ours
                ? ours
                : new UsageException(
                        ErrorCode.EXTENSION_FAILED,
                        "A type or the driver threw " + thrown.getClass().getSimpleName(),
                        "see the cause",
                        thrown);
    }

    /** Tells that it failed; what a listener throws stands beside that. */
    static void failed(
            Conversation connection, Call call, @Nullable Execution begun, Duration took, CinnabarException error) {
        Events events = connection.core().events();
        if (events.hears(ExecuteFailed.class)) {
            try {
                events.publish(new ExecuteFailed(
                        connection.dialect(),
                        call.sql(),
                        call.shownValues(),
                        took,
                        error,
                        begun == null ? call.execution() : begun));
            } catch (RuntimeException alsoThat) {
                error.addSuppressed(alsoThat);
            }
        }
    }
}
