package dev.cinnabar.event;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Where one listens. Listeners of a class hear its subclasses too, in the order in which they came, on the thread that publishes;
 * one that throws from an event whose name begins with Before stops what was about to happen. Events are immutable: a listener
 * observes or refuses, and never changes. Who is heard is settled when an event is published: a listener that comes or goes meanwhile
 * counts from the next one on. Thread-safe, and no lock is held while a listener runs.
 */
public interface Events {
    /** Calls the listener for every event of the class. */
    <X> Subscription on(Class<X> event, Consumer<? super X> listener);

    /** Calls the listener for entities of a class; an event that can never carry one does not compile. */
    <E> Subscription on(
            Class<? extends EntityEvent<? super E>> event, Class<E> entity, Consumer<? super EntityEvent<E>> listener);

    /**
     * Calls the listener for events of the class that tell of entities of those classes, and for those that tell of no single entity. What
     * nobody wants is not built: so a plugin that is about some entities costs others nothing.
     *
     * @param entities asked once of each class of entities
     */
    <X> Subscription on(Class<X> event, Predicate<? super Class<?>> entities, Consumer<? super X> listener);

    /**
     * Listens with the methods of an object that carry Guava's {@code @Subscribe}: public, with one parameter, the event. In a named
     * module, its package must be exported or opened to {@code dev.cinnabar.engine}.
     *
     * @throws dev.cinnabar.error.UsageException if it has no such method, or one that cannot be called
     */
    Subscription register(Object subscriber);

    /** Whether anybody listens to events of the class: if nobody does, there is no need to build one. */
    boolean hears(Class<?> event);

    /** Whether anybody listens to events of the class as far as they tell of entities of the other. */
    boolean hears(Class<?> event, Class<?> entity);

    /**
     * Tells everybody who listens, and returns when all have heard it, those of events published by a listener included. What the
     * listeners threw is thrown when all have been called: the first as it is, the others suppressed in it.
     *
     * @throws dev.cinnabar.error.UsageException if a hundred events are being published inside one another: a listener causes what it
     *     hears
     */
    void publish(Object event);
}
