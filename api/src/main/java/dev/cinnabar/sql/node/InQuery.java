package dev.cinnabar.sql.node;

/** Whether a value is among the rows of a query. */
public record InQuery(Node of, QueryNode query, boolean negated) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.inQuery(this, context);
    }
}
