package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Placeholder;
import dev.cinnabar.engine.compile.StatementPlan;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.ChangeNode;
import java.time.temporal.Temporal;
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
    /** Characters of a text that may stay with a kept statement. */
    private static final int LIGHT = 200;

    String sql() {
        return plan.sql();
    }

    /** The same with another text and other values. */
    Call with(StatementPlan other, List<@Nullable Object> itsValues) {
        return new Call(other, itsValues, reads, change, trusted, options, cacheNote);
    }

    /** Whether a statement that is kept should not keep its values too. */
    boolean isHeavy() {
        for (Object value : values) {
            boolean light = value == null
                    || value instanceof Number
                    || value instanceof String text && text.length() < LIGHT
                    || value instanceof Boolean
                    || value instanceof Temporal;
            if (!light) {
                return true;
            }
        }
        return false;
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
