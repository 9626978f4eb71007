package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.CinnabarException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement failed; {@code error} is what the program is about to be given.
 *
 * @param execution that of its {@link BeforeExecute}
 */
public record ExecuteFailed(
        Dialect dialect,
        String sql,
        List<@Nullable Object> values,
        Duration took,
        CinnabarException error,
        Execution execution)
        implements ConnectionEvent {
    public ExecuteFailed {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    @Override
    public String toString() {
        return "ExecuteFailed[" + sql + ", " + took + ", " + error.code() + "]";
    }
}
