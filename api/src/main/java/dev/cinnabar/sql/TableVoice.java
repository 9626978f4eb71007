package dev.cinnabar.sql;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableDetails;
import java.util.List;

/** Answers as a definition by asking another. */
abstract class TableVoice implements TableDefinition {
    private final TableDefinition definition;

    TableVoice(TableDefinition definition) {
        this.definition = definition;
    }

    /** The definition behind the voice. */
    public final TableDefinition definition() {
        return definition;
    }

    @Override
    public final String schema() {
        return definition.schema();
    }

    @Override
    public final String name() {
        return definition.name();
    }

    @Override
    public final List<ColumnDefinition<?>> columns() {
        return definition.columns();
    }

    @Override
    public final TableDetails details() {
        return definition.details();
    }
}
