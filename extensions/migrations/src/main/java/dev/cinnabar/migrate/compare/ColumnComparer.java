package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.TableName;
import java.util.Optional;

/** A program's own say on whether the type, or the default, of a column is another than the model says. Safe for one thread at a time. */
@FunctionalInterface
public interface ColumnComparer {
    /** Has nothing to say. */
    ColumnComparer SILENT = (table, declared, standing) -> Optional.empty();

    /** True where it is different, false where it is not, empty where that is left to what the database can tell. */
    Optional<Boolean> isDifferent(TableName table, ColumnDefinition<?> declared, ColumnDefinition<?> standing);
}
