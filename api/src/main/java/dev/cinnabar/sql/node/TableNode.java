package dev.cinnabar.sql.node;

import dev.cinnabar.schema.TableDefinition;

/** A table in FROM; the alias is empty where it goes by its own name. */
public record TableNode(TableDefinition table, String alias) implements FromNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.table(this, context);
    }
}
