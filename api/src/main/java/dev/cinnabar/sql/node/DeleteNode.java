package dev.cinnabar.sql.node;

import java.util.List;

/** A DELETE. */
public record DeleteNode(
        TableNode from, List<FromNode> using, List<Node> where, Ordering ordering, List<Node> returning)
        implements ChangeNode {
    public DeleteNode {
        using = List.copyOf(using);
        where = List.copyOf(where);
        returning = List.copyOf(returning);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.delete(this, context);
    }
}
