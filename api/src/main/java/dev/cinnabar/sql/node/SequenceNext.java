package dev.cinnabar.sql.node;

/** The next value of a sequence. */
public record SequenceNext(String schema, String name) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.sequenceNext(this, context);
    }
}
