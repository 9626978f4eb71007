package dev.cinnabar.orm;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.sql.TableColumn;

/**
 * The column of the uppermost table that says of which kind a row is. Immutable.
 *
 * @param root the uppermost entity
 * @param slot the place of the attribute that it is; -1 where it is a column of its own
 */
public record Discriminator(EntityType<?> root, ColumnDefinition<String> column, int slot) {
    public boolean isAttribute() {
        return slot >= 0;
    }

    /** The column where the entity goes by that name; empty for its own. */
    public TableColumn<String> on(String alias) {
        return root.table(alias).column(column);
    }
}
