package dev.cinnabar.sql.node;

import java.util.List;

/** A SELECT, part by part. */
public record SelectNode(
        SelectList list,
        List<FromNode> from,
        List<Node> where,
        Grouping grouping,
        Ordering ordering,
        Locking locking,
        SelectDressing dressing)
        implements QueryNode {
    public SelectNode {
        from = List.copyOf(from);
        where = List.copyOf(where);
    }

    @Override
    public SelectNode giving(List<Node> values) {
        return new SelectNode(list.giving(values), from, where, grouping, ordering, locking, dressing);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.select(this, context);
    }
}
