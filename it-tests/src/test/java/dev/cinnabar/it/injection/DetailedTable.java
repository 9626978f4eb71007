package dev.cinnabar.it.injection;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableDetails;
import java.util.List;

/** A definition of somebody else's, with details of its own. */
record DetailedTable(TableDetails details) implements TableDefinition {
    @Override
    public String schema() {
        return "";
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<ColumnDefinition<?>> columns() {
        return List.of(DoorSamples.ID, DoorSamples.NAME);
    }

    @Override
    public TableDefinition in(String schema) {
        return this;
    }
}
