package dev.cinnabar.migrate.render;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ColumnKeys;
import java.util.List;

/** What a change of a column looks at: keys to other tables, checks and indexes are changed by steps of their own. Stateless. */
final class AlteredColumn {
    private AlteredColumn() {}

    static ColumnDefinition<?> of(ColumnDefinition<?> column) {
        ColumnKeys keys = column.options().keys();
        return column.with(column.options()
                .with(new ColumnKeys(keys.primaryKey(), keys.nullable(), false, false))
                .withReferences(List.of())
                .withChecks(List.of()));
    }
}
