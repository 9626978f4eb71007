package dev.cinnabar.engine.event;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One event on its way to its listeners, and what they threw. Confined to the thread that publishes. */
public final class Delivery {
    private final Object event;
    private final List<Listener> listeners;
    private @Nullable Throwable failure;

    Delivery(Object event, List<Listener> listeners) {
        this.event = event;
        this.listeners = listeners;
    }

    void run() {
        for (Listener listener : listeners) {
            try {
                listener.call().hear(event);
            } catch (Throwable thrown) { // each listener is called, whatever those before it did
                keep(thrown);
            }
        }
    }

    private void keep(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        } else if (failure != thrown) {
            failure.addSuppressed(thrown);
        }
    }

    /** What to throw where it is published inside so many others. */
    UsageException tooDeep(int others) {
        return new UsageException(
                ErrorCode.LISTENER_FAILED,
                others + " events are being published inside one another, and a listener causes "
                        + event.getClass().getSimpleName() + " once more",
                "let the listener pass by what it has caused itself");
    }

    void rethrow() {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (failure instanceof Error error) {
            throw error;
        } else if (failure != null) {
            throw new UsageException(
                    ErrorCode.LISTENER_FAILED,
                    "A listener of " + event.getClass().getSimpleName() + " threw "
                            + failure.getClass().getSimpleName(),
                    "see the cause",
                    failure);
        }
    }
}
