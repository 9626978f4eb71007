package dev.cinnabar.sql;

import dev.cinnabar.sql.node.TextNode;

/** A text that gives rows. */
record TextQuery<R>(TextNode node, Selectable<R> row, StatementOptions options) implements Selection<R> {
    @Override
    public String toString() {
        return Printing.print(this);
    }
}
