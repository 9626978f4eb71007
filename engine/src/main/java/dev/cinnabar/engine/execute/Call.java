package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.Execution;
import dev.cinnabar.dialect.Placeholder;
import dev.cinnabar.engine.compile.StatementPlan;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.ChangeNode;
import dev.cinnabar.sql.node.Node;
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
 * @param node what was compiled; null for SQL that stands as it was given
 * @param trusted whether a person wrote it, so that only the database knows whether it gives rows
 * @param cacheNote how its SQL came to be
 * @param sets for how many sets of values it runs at once
 */
record Call(
        StatementPlan plan,
        List<@Nullable Object> values,
        boolean reads,
        @Nullable Node node,
        boolean trusted,
        StatementOptions options,
        String cacheNote,
        int sets) {
    /** Characters of a text that may stay with a kept statement. */
    private static final int LIGHT = 200;

    String sql() {
        return plan.sql();
    }

    /** What it changes; null for a query and for what a person wrote. */
    @Nullable
    ChangeNode change() {
        return node instanceof ChangeNode change ? change : null;
    }

    /** The same with another text and other values, for so many sets. */
    Call with(StatementPlan other, List<@Nullable Object> itsValues, int itsSets) {
        return new Call(other, itsValues, reads, node, trusted, options, cacheNote, itsSets);
    }

    /** The same for so many sets of values, of which it has the first. */
    Call with(int otherSets) {
        return new Call(plan, values, reads, node, trusted, options, cacheNote, otherSets);
    }

    /** One run of it, for who listens. */
    Execution execution() {
        return new Execution(node, sets);
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
