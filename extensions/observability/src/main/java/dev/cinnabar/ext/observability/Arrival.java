package dev.cinnabar.ext.observability;

import dev.cinnabar.connect.EngineOpened;
import dev.cinnabar.event.Events;
import dev.cinnabar.event.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hears that an engine has been made, and then listens no more: an engine to which nobody listens shall have no listener. */
final class Arrival {
    private Arrival() {}

    static void await(Events events, Consumer<EngineOpened> then) {
        AtomicReference<@Nullable Subscription> place = new AtomicReference<>();
        place.set(events.on(EngineOpened.class, opened -> {
            Subscription own = place.getAndSet(null);
            if (own != null) {
                own.close();
                then.accept(opened);
            }
        }));
    }
}
