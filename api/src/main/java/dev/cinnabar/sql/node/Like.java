package dev.cinnabar.sql.node;

/** Whether a text matches a pattern of LIKE; the escape is one character, or empty for none. */
public record Like(Node of, Node pattern, String escape, LikeCase letterCase, boolean negated) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.like(this, context);
    }
}
