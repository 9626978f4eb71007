package dev.cinnabar.it.injection;

import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.Node;

/** A statement of any node. */
record OptionedStatement(Node node, StatementOptions options) implements Statement {
    OptionedStatement(Node node) {
        this(node, StatementOptions.NONE);
    }
}
