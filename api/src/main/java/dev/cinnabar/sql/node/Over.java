package dev.cinnabar.sql.node;

/** A function of the rows around a row. */
public record Over(Node function, WindowNode window) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.over(this, context);
    }
}
