package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Label;
import dev.cinnabar.sql.node.Node;

/** An expression with a name in the select list; elsewhere it is what it names. */
public interface Labeled<T> extends Expression<T> {
    String label();

    /** The expression without its name. */
    Node of();

    @Override
    default Node node() {
        return new Label(of(), label());
    }
}
