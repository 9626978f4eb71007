package dev.cinnabar.sql.node;

import org.jspecify.annotations.Nullable;

/** A common table expression in FROM; the definition is null where it names itself. */
public record CteReference(
        String name, String alias, @Nullable Cte definition) implements FromNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.cteReference(this, context);
    }
}
