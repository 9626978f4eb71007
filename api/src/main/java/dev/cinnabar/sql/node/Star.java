package dev.cinnabar.sql.node;

/** The asterisk of {@code count(*)}. */
public record Star() implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.star(this, context);
    }
}
