package dev.cinnabar.schema;

import java.util.List;

/** A query said in the statement language, as a view holds it. */
public interface SchemaQuery extends SchemaSql {
    /** The columns that it gives, where it knows them; empty where it does not. */
    default List<ColumnDefinition<?>> resultColumns() {
        return List.of();
    }

    /** The tables and views that it reads, where it knows them. */
    default List<TableName> sources() {
        return List.of();
    }
}
