package dev.cinnabar.ext.observability;

import com.google.common.collect.MapMaker;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What has begun and not ended, by what its events have in common. What never ends, since a listener refused it, is forgotten with its
 * key. Shared by all threads.
 */
final class InFlight<T> {
    private final ConcurrentMap<Object, T> begun = new MapMaker().weakKeys().makeMap();

    void begin(Object key, T what) {
        begun.put(key, what);
    }

    /** What had begun; null where its beginning was not heard. */
    @Nullable
    T end(Object key) {
        return begun.remove(key);
    }
}
