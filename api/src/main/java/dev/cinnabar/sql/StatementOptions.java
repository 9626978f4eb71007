package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a statement runs: what is not said here, the connection says, and then the engine.
 *
 * @param fetchSize rows fetched at a time by a server-side cursor; 0 for all at once
 * @param timeout after which the database is told to stop; null for the connection's own
 * @param parameters the values of named parameters
 * @param attributes whatever plugins and listeners understand
 */
public record StatementOptions(
        int fetchSize,
        @Nullable Duration timeout,
        Map<String, @Nullable Object> parameters,
        Map<String, Object> attributes) {
    private static final String OPTIONS = "dev.cinnabar.options";

    public static final StatementOptions NONE = new StatementOptions(0, null, Map.of(), Map.of());

    public StatementOptions {
        if (fetchSize < 0) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION, "A fetch size of " + fetchSize + " is no number of rows.", "say 0 or more");
        }
        parameters = copy(parameters);
        attributes = copy(attributes);
    }

    private static <V extends @Nullable Object> Map<String, V> copy(Map<String, V> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public StatementOptions withFetchSize(int rows) {
        return new StatementOptions(rows, timeout, parameters, attributes);
    }

    public StatementOptions withTimeout(Duration limit) {
        return new StatementOptions(fetchSize, limit, parameters, attributes);
    }

    /** With these parameters, beside those that are there. */
    public StatementOptions withParameters(Map<String, ?> values) {
        if (parameters.isEmpty()) {
            return new StatementOptions(fetchSize, timeout, Collections.unmodifiableMap(values), attributes);
        }
        Map<String, @Nullable Object> more = new LinkedHashMap<>(parameters);
        more.putAll(values);
        return new StatementOptions(fetchSize, timeout, more, attributes);
    }

    public StatementOptions withParameter(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new StatementOptions(fetchSize, timeout, more, attributes);
    }

    /** With what a session shall know of a change, beside what is there. */
    StatementOptions withOptions(List<? extends SelectOption<?>> more) {
        List<SelectOption<?>> all = new ArrayList<>(saidOptions());
        all.addAll(more);
        return withAttribute(OPTIONS, List.copyOf(all));
    }

    /** What a session shall know of a change; a query says it to its rows. */
    public List<SelectOption<?>> saidOptions() {
        return attributes.get(OPTIONS) instanceof List<?> said
                ? said.stream()
                        .<SelectOption<?>>map(option -> (SelectOption<?>) option)
                        .toList()
                : List.of();
    }

    public StatementOptions withAttribute(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return new StatementOptions(fetchSize, timeout, parameters, more);
    }
}
