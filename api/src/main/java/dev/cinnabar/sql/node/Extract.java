package dev.cinnabar.sql.node;

/** One field of a date or time, as a number. */
public record Extract(TimeField field, Node of) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.extract(this, context);
    }
}
