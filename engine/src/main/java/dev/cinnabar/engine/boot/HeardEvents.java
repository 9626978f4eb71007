package dev.cinnabar.engine.boot;

import dev.cinnabar.event.EntityEvent;
import dev.cinnabar.event.Events;
import dev.cinnabar.event.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The events of an engine, as a plugin has them: its listeners can be taken back until it is in. Shared by all threads. */
final class HeardEvents implements Events {
    private final Events events;
    private final List<Subscription> taken = new CopyOnWriteArrayList<>();
    private volatile boolean settled;

    HeardEvents(Events events) {
        this.events = events;
    }

    private Subscription noted(Subscription subscription) {
        if (!settled) {
            taken.add(subscription);
        }
        return subscription;
    }

    /** What listens stays. */
    void settle() {
        settled = true;
        taken.clear();
    }

    /** What listens leaves. */
    void leave() {
        taken.forEach(Subscription::close);
        settle();
    }

    @Override
    public <X> Subscription on(Class<X> event, Consumer<? super X> listener) {
        return noted(events.on(event, listener));
    }

    @Override
    public <E> Subscription on(
            Class<? extends EntityEvent<? super E>> event, Class<E> entity, Consumer<? super EntityEvent<E>> listener) {
        return noted(events.on(event, entity, listener));
    }

    @Override
    public <X> Subscription on(Class<X> event, Predicate<? super Class<?>> entities, Consumer<? super X> listener) {
        return noted(events.on(event, entities, listener));
    }

    @Override
    public Subscription register(Object subscriber) {
        return noted(events.register(subscriber));
    }

    @Override
    public boolean hears(Class<?> event) {
        return events.hears(event);
    }

    @Override
    public boolean hears(Class<?> event, Class<?> entity) {
        return events.hears(event, entity);
    }

    @Override
    public void publish(Object event) {
        events.publish(event);
    }
}
