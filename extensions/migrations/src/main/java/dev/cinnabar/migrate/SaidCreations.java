package dev.cinnabar.migrate;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;

/** Makes steps of what a migration says is to be made where it is missing. For one thread. */
final class SaidCreations extends SaidIndexes implements Creations {
    private final SaidOperations said;

    /** Whoever takes them down. */
    SaidCreations(SaidOperations said) {
        this.said = said;
    }

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
    public void createIndex(String table, Index index) {
        said.say(new CreateIndex(said.table(table), index, true));
    }
}
