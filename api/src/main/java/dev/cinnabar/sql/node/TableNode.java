package dev.cinnabar.sql.node;

import dev.cinnabar.schema.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A table in FROM.
 *
 * @param alias the name by which it goes; empty for its own
 * @param rows the query whose rows stand there under the table's name, since others belong to them; null for those of the table
 */
public record TableNode(
        TableDefinition table, String alias, @Nullable QueryNode rows) implements FromNode {
    public TableNode(TableDefinition table, String alias) {
        this(table, alias, null);
    }

    /** The same name for other rows. */
    public TableNode with(@Nullable QueryNode others) {
        return new TableNode(table, alias, others);
    }

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
