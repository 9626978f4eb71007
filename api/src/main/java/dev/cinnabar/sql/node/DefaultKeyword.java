package dev.cinnabar.sql.node;

/** The word DEFAULT, as a value of an insert or update. */
public record DefaultKeyword() implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.defaultKeyword(this, context);
    }
}
