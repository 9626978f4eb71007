package dev.cinnabar.plugin;

import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.type.DialectInfo;
import java.util.List;

/**
 * Sees each step that changes the schema before it is worded, and says which steps are taken in its place: the step alone, others before
 * or behind it, or none. So a plugin adds an index to each table with its column, or a trigger by a {@code CustomOperation}. It is asked of
 * what the program says and of what rewriters before it gave, never of its own steps; a step under a condition comes to it without the
 * condition, and only where that holds. What it throws stops all steps before the first is taken. Shared by all threads.
 */
@FunctionalInterface
public interface SchemaRewriter {
    /** The steps to take in the place of one, in their order. */
    List<? extends SchemaOperation> rewrite(SchemaOperation step, DialectInfo dialect);

    /** Rewriters are asked from the lowest to the highest; those that are level, in the order in which they came. */
    default int order() {
        return 0;
    }
}
