package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement is about to be sent. A listener that throws stops it.
 *
 * @param values its parameters in order; of many rows, those of the first
 * @param execution the same in the event of its end
 */
public record BeforeExecute(Dialect dialect, String sql, List<@Nullable Object> values, Execution execution)
        implements ConnectionEvent {
    public BeforeExecute {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    @Override
    public String toString() {
        return "BeforeExecute[" + sql + "]";
    }
}
