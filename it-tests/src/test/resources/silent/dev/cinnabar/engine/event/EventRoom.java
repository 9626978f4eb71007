package dev.cinnabar.engine.event;

import dev.cinnabar.event.EntityEvent;
import dev.cinnabar.event.Events;
import dev.cinnabar.event.Subscription;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Stands in the place of the real one where events are compiled out: nobody is ever heard, which the compiler of the JVM can see. */
public final class EventRoom implements Events {
    @Override
    public <X> Subscription on(Class<X> event, Consumer<? super X> listener) {
        return () -> {};
    }

    @Override
    public <E> Subscription on(
            Class<? extends EntityEvent<? super E>> event, Class<E> entity, Consumer<? super EntityEvent<E>> listener) {
        return () -> {};
    }

    @Override
    public <X> Subscription on(Class<X> event, Predicate<? super Class<?>> entities, Consumer<? super X> listener) {
        return () -> {};
    }

    @Override
    public Subscription register(Object subscriber) {
        return () -> {};
    }

    @Override
    public boolean hears(Class<?> event) {
        return false;
    }

    @Override
    public boolean hears(Class<?> event, Class<?> entity) {
        return false;
    }

    @Override
    public void publish(Object event) {}
}
