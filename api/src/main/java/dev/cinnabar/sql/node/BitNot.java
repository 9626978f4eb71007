package dev.cinnabar.sql.node;

/** The number with each bit turned. */
public record BitNot(Node of) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.bitNot(this, context);
    }
}
