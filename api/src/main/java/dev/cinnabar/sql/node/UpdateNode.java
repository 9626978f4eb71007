package dev.cinnabar.sql.node;

import java.util.List;

/** An UPDATE. */
public record UpdateNode(
        TableNode table,
        List<Assignment> assignments,
        List<FromNode> from,
        List<Node> where,
        Ordering ordering,
        List<Node> returning)
        implements ChangeNode {
    public UpdateNode {
        assignments = List.copyOf(assignments);
        from = List.copyOf(from);
        where = List.copyOf(where);
        returning = List.copyOf(returning);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.update(this, context);
    }
}
