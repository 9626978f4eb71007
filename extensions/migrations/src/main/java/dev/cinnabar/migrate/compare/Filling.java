package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ColumnExtras;
import dev.cinnabar.schema.ColumnOptions;
import dev.cinnabar.schema.ServerValue;

/** What fills a column that stands alone, and the column without it. Stateless. */
final class Filling {
    private Filling() {}

    /** Whether the database fills it with numbers. */
    static boolean isFilled(ColumnDefinition<?> column) {
        return column.serverValue() instanceof ServerValue.Generated
                || Boolean.TRUE.equals(column.options().extras().autoincrement());
    }

    /** The column with nothing put in by the database. */
    static ColumnDefinition<?> without(ColumnDefinition<?> column) {
        ColumnOptions options = column.options().withServer(new ServerValue.None());
        ColumnExtras extras = options.extras();
        return column.with(new ColumnOptions(
                options.keys(),
                options.references(),
                options.checks(),
                options.server(),
                options.client(),
                new ColumnExtras(
                        extras.comment(),
                        isFilled(column) ? Boolean.FALSE : extras.autoincrement(),
                        extras.options(),
                        extras.renamedFrom(),
                        extras.system())));
    }
}
