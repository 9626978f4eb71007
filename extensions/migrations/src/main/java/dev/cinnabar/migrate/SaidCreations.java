package dev.cinnabar.migrate;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;

/**
 * Makes steps of what a migration says is to be made where it is missing. For one thread.
 *
 * @param said takes them down
 */
record SaidCreations(SaidOperations said) implements Creations {
    @Override
    public void createTable(String table, TableElement... elements) {
        createTable(TableDefinition.of(table, elements));
    }

    @Override
    public void createTable(TableDefinition table) {
        said.say(new CreateTable(said.change().table(table), true));
    }

    @Override
    public void addColumn(String table, ColumnDefinition<?> column) {
        said.say(new AddColumn(said.table(table), said.change().column(column), true));
    }

    @Override
    public void createIndex(String name, String table, String... columns) {
        createIndex(table, NameAlone.index(name, columns));
    }

    @Override
    public void createUniqueIndex(String name, String table, String... columns) {
        createIndex(table, NameAlone.index(name, columns).unique());
    }

    @Override
    public void createIndex(String table, Index index) {
        said.say(new CreateIndex(said.table(table), index, true));
    }
}
