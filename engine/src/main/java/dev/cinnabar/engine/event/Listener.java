package dev.cinnabar.engine.event;

import java.util.function.Predicate;

/** Who hears events of a class. Immutable; each is equal to itself alone, so that one that listens twice can leave once. */
final class Listener {
    private final Class<?> event;
    private final Predicate<? super Class<?>> entities;
    private final Call call;

    /** What is done with an event. */
    interface Call {
        void hear(Object event) throws Throwable;
    }

    Listener(Class<?> event, Call call) {
        this(event, any -> true, call);
    }

    /**
     * A listener that is about some entities.
     *
     * @param entities those of whose classes it wants to know
     */
    Listener(Class<?> event, Predicate<? super Class<?>> entities, Call call) {
        this.event = event;
        this.entities = entities;
        this.call = call;
    }

    Class<?> event() {
        return event;
    }

    /** Whether it would hear an event of the class, or of one below it. */
    boolean isFor(Class<?> other) {
        return event.isAssignableFrom(other) || other.isAssignableFrom(event);
    }

    boolean wants(Class<?> entity) {
        return entities.test(entity);
    }

    Call call() {
        return call;
    }
}
