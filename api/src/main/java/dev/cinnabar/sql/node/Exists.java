package dev.cinnabar.sql.node;

/** Whether a query has a row. */
public record Exists(QueryNode query) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.exists(this, context);
    }
}
