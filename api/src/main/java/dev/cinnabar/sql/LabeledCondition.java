package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Node;

/** A condition with a name. */
public interface LabeledCondition extends Labeled<Boolean>, Condition {
    @Override
    default Node node() {
        return Labeled.super.node();
    }
}
