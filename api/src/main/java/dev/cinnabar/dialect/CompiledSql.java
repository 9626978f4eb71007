package dev.cinnabar.dialect;

import dev.cinnabar.error.TrustedSql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the words of one dialect. Immutable.
 *
 * @param sql the text
 * @param placeholders its parameters in the order of the text
 * @param values the values that stood in the statement; none where it was compiled without them
 */
public record CompiledSql(@TrustedSql String sql, List<Placeholder> placeholders, List<@Nullable Object> values) {
    public CompiledSql {
        placeholders = List.copyOf(placeholders);
        values = values.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The values in the order of the text, lists spread out. */
    public List<@Nullable Object> binds() {
        List<@Nullable Object> binds = new ArrayList<>(placeholders.size());
        for (Placeholder placeholder : placeholders) {
            Object value = values.get(placeholder.index());
            if (placeholder.isList() && value instanceof List<?> list) {
                binds.addAll(list);
            } else {
                binds.add(value);
            }
        }
        return Collections.unmodifiableList(binds);
    }
}
