package dev.cinnabar.sql;

import dev.cinnabar.sql.node.ChangeNode;
import dev.cinnabar.sql.node.Node;
import java.util.function.Supplier;

/** A change that gives rows back. */
record Returning<R>(ChangeNode node, Supplier<? extends Node> toRun, Selectable<R> row, StatementOptions options)
        implements Query<R> {
    @Override
    public Node nodeToRun() {
        return toRun.get();
    }

    @Override
    public String toString() {
        return Printing.print(this);
    }
}
