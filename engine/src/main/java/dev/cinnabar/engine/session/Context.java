package dev.cinnabar.engine.session;

import dev.cinnabar.plugin.SessionContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a factory says of its sessions, one value of each class. Immutable. */
record Context(Map<Class<?>, Object> values) implements SessionContext {
    static final Context EMPTY = new Context(Map.of());

    Context {
        values = Map.copyOf(values);
    }

    Context with(Object value) {
        Map<Class<?>, Object> more = new LinkedHashMap<>(values);
        more.put(value.getClass(), value);
        return new Context(more);
    }

    @Override
    public <T> Optional<T> value(Class<T> type) {
        return Optional.ofNullable(type.cast(values.get(type)));
    }
}
