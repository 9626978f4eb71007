package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement has run. For a query it comes when its rows have been read or given up.
 *
 * @param values its parameters in order; of many rows, those of the first
 * @param took from sending it to its count or first rows
 * @param rows changed or read
 * @param cacheNote how its SQL came to be: generated, or cached
 * @param execution that of its {@link BeforeExecute}
 */
public record AfterExecute(
        Dialect dialect,
        String sql,
        List<@Nullable Object> values,
        Duration took,
        long rows,
        String cacheNote,
        Execution execution)
        implements ConnectionEvent {
    public AfterExecute {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    @Override
    public String toString() {
        return "AfterExecute[" + sql + ", " + took + ", rows=" + rows + "]";
    }
}
