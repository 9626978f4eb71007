package dev.cinnabar.sql.node;

/**
 * The one node that is open: a construct of a plugin's own, which writes itself. A record is the best shape for it. What it writes is
 * also its key in the cache of compiled statements: two that write the same text around the same kinds of parts share an entry, and the
 * values it hands to {@link SqlWriter#bind} or {@link SqlWriter#visit} never become part of text or key.
 */
public non-sealed interface CustomNode extends Node {
    /** Writes itself; must write the same for equal constructs, and write each of its parts through the writer. */
    void writeTo(SqlWriter out);

    @Override
    default <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.custom(this, context);
    }
}
