package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.BIGINT;

import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Comparisons on SQLite. */
class SqliteCompareTest extends CompareContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Override
    NumberColumn<Long> ofTheDatabase() {
        return column("rowid", BIGINT);
    }
}
