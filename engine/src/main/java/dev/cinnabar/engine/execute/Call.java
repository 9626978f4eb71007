package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Placeholder;
import dev.cinnabar.engine.compile.StatementPlan;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.ChangeNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement ready to be sent. Immutable.
 *
 * @param values by the numbers that the placeholders name
 * @param reads whether it does nothing but read, and takes no lock
 * @param change what it changes; null for a query and for what a person wrote
 * @param trusted whether a person wrote it, so that only the database knows whether it gives rows
 * @param cacheNote how its SQL came to be
 */
record Call(
        StatementPlan plan,
        List<@Nullable Object> values,
        boolean reads,
        @Nullable ChangeNode change,
        boolean trusted,
        StatementOptions options,
        String cacheNote) {
    String sql() {
        return plan.sql();
    }

    /** The values in the order of the text, for who listens. */
    List<@Nullable Object> shownValues() {
        List<@Nullable Object> shown = new ArrayList<>(plan.placeholders().size());
        for (Placeholder placeholder : plan.placeholders()) {
            shown.add(values.get(placeholder.index()));
        }
        return Collections.unmodifiableList(shown);
    }
}
