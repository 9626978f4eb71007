package dev.cinnabar.plugin;

import dev.cinnabar.sql.node.Node;

/**
 * Sees each statement before it is compiled, and gives it back as it is or another. {@code dev.cinnabar.sql.node.Rewriter} walks it.
 * What it gives must follow from the statement alone, since the SQL is kept under the statement's structure. Shared by all threads.
 */
@FunctionalInterface
public interface StatementRewriter {
    /** The statement to run in the place of another; it must give rows of the same columns. */
    Node rewrite(Node statement);

    /** Rewriters are asked from the lowest to the highest; those that are level, in the order in which they came. */
    default int order() {
        return 0;
    }
}
