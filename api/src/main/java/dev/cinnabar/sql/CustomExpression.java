package dev.cinnabar.sql;

import dev.cinnabar.sql.node.CustomNode;
import dev.cinnabar.sql.node.Node;

/** A construct of one's own that is an expression; {@link CustomText}, {@link CustomNumber}, {@link CustomCondition} by kind. */
public interface CustomExpression<T> extends Expression<T>, CustomNode {
    @Override
    default Node node() {
        return this;
    }
}
