package dev.cinnabar.engine.event;

/** Who hears events of a class. Immutable. */
record Listener(Class<?> event, Call call) {
    /** What is done with an event. */
    interface Call {
        void hear(Object event) throws Throwable;
    }
}
