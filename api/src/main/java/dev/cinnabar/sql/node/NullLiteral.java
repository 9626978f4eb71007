package dev.cinnabar.sql.node;

/** The word NULL. */
public record NullLiteral() implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.nullLiteral(this, context);
    }
}
