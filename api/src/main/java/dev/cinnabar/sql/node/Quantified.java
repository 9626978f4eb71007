package dev.cinnabar.sql.node;

/** Any or all of the rows of a query or the elements of an array, as the right side of a comparison. */
public record Quantified(Quantifier quantifier, Node of) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.quantified(this, context);
    }
}
