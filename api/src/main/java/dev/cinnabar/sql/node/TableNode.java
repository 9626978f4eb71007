package dev.cinnabar.sql.node;

import dev.cinnabar.schema.TableDefinition;

/** A table in FROM; the alias is empty where it goes by its own name. */
public record TableNode(TableDefinition table, String alias) implements FromNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.table(this, context);
    }

    /** Two are the same item of FROM if their names are: comparing whole definitions would cost more than a statement. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TableNode that
                && alias.equals(that.alias)
                && (table == that.table
                        || table.name().equals(that.table.name())
                                && table.schema().equals(that.table.schema()));
    }

    @Override
    public int hashCode() {
        return table.name().hashCode() * 31 + alias.hashCode();
    }
}
