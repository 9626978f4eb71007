package dev.cinnabar.ext.junit;

import dev.cinnabar.event.EntityEvent;
import dev.cinnabar.event.Events;
import dev.cinnabar.event.Subscription;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The events of the class's engine: who began to listen in a test hears no more when it is over. Shared by all threads. */
final class TestEvents implements Events, AutoCloseable {
    private final Events all;
    private final Queue<Subscription> ofTest = new ConcurrentLinkedQueue<>();

    TestEvents(Events all) {
        this.all = all;
    }

    private Subscription kept(Subscription subscription) {
        ofTest.add(subscription);
        return subscription;
    }

    @Override
    public <X> Subscription on(Class<X> event, Consumer<? super X> listener) {
        return kept(all.on(event, listener));
    }

    @Override
    public <E> Subscription on(
            Class<? extends EntityEvent<? super E>> event, Class<E> entity, Consumer<? super EntityEvent<E>> listener) {
        return kept(all.on(event, entity, listener));
    }

    @Override
    public <X> Subscription on(Class<X> event, Predicate<? super Class<?>> entities, Consumer<? super X> listener) {
        return kept(all.on(event, entities, listener));
    }

    @Override
    public Subscription register(Object subscriber) {
        return kept(all.register(subscriber));
    }

    @Override
    public boolean hears(Class<?> event) {
        return all.hears(event);
    }

    @Override
    public boolean hears(Class<?> event, Class<?> entity) {
        return all.hears(event, entity);
    }

    @Override
    public void publish(Object event) {
        all.publish(event);
    }

    @Override
    public void close() {
        ofTest.forEach(Subscription::close);
    }
}
