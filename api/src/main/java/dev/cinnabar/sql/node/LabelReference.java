package dev.cinnabar.sql.node;

/** The name of something selected, as ORDER BY and GROUP BY take it. */
public record LabelReference(String label) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.labelReference(this, context);
    }
}
