package dev.cinnabar.ext.observability;

import dev.cinnabar.event.Events;
import dev.cinnabar.event.Subscription;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens without standing in the way: what a listener throws goes to the log, once for each event. Shared by all threads. */
record Ear(Events events, Set<Class<?>> warned) {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.observability");

    Ear(Events events) {
        this(events, ConcurrentHashMap.newKeySet());
    }

    <X> Subscription on(Class<X> event, Consumer<? super X> listener) {
        return events.on(event, heard -> {
            try {
                listener.accept(heard);
            } catch (Exception | LinkageError failure) { // a statement shall not fail because it could not be counted
                warn(event, failure);
            }
        });
    }

    private void warn(Class<?> event, Throwable failure) {
        if (warned.add(event)) {
            LOG.warn(
                    "{} could not be told to metrics, spans or recorder; this is said once",
                    event.getSimpleName(),
                    failure);
        }
    }
}
