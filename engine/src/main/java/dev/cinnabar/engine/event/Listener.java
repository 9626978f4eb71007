package dev.cinnabar.engine.event;

/** Who hears events of a class. Immutable; each is equal to itself alone, so that one that listens twice can leave once. */
final class Listener {
    private final Class<?> event;
    private final Call call;

    /** What is done with an event. */
    interface Call {
        void hear(Object event) throws Throwable;
    }

    Listener(Class<?> event, Call call) {
        this.event = event;
        this.call = call;
    }

    Class<?> event() {
        return event;
    }

    Call call() {
        return call;
    }
}
