package dev.cinnabar.sql.node;

/** TRUE or FALSE. */
public record TruthLiteral(boolean value) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.truthLiteral(this, context);
    }
}
