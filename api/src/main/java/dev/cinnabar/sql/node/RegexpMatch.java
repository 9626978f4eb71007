package dev.cinnabar.sql.node;

/** Whether a part of a text matches a regular expression of the database's own kind. */
public record RegexpMatch(Node of, Node pattern, boolean ignoreCase, boolean negated) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.regexpMatch(this, context);
    }
}
