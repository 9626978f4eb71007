package dev.cinnabar.sql.node;

import java.util.List;

/** Queries joined by UNION, INTERSECT or EXCEPT. */
public record CompoundNode(SetOperator operator, List<QueryNode> parts, Ordering ordering) implements QueryNode {
    public CompoundNode {
        parts = List.copyOf(parts);
    }

    @Override
    public CompoundNode giving(List<Node> values) {
        return new CompoundNode(
                operator, parts.stream().map(part -> part.giving(values)).toList(), ordering);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.compound(this, context);
    }
}
