package dev.cinnabar.event;

/** One listener's place among {@link Events}. Thread-safe. */
public interface Subscription extends AutoCloseable {
    /** The listener hears no more; a second call does nothing. */
    @Override
    void close();
}
