package dev.cinnabar.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The plain form of a table: what was said, sorted into its places. */
final class DefinedTable implements TableDefinition {
    private final String schema;
    private final String name;
    private final List<ColumnDefinition<?>> columns;
    private final TableDetails details;
    private final Map<String, String> titles = new HashMap<>();
    private final int hash;

    DefinedTable(TableName fullName, List<ColumnDefinition<?>> columns, TableDetails details) {
        this.schema = fullName.schema();
        this.name = fullName.name();
        this.columns = List.copyOf(columns);
        this.details = details;
        this.hash = Objects.hash(schema, name, this.columns);
        columns.forEach(column -> titles.put(column.name(), name + "." + column.name()));
    }

    static DefinedTable of(String schema, String name, List<? extends TableElement> elements) {
        return new TableAssembly(new TableName(schema, name)).addAll(elements).table();
    }

    @Override
    public String schema() {
        return schema;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<ColumnDefinition<?>> columns() {
        return columns;
    }

    @Override
    public TableDetails details() {
        return details;
    }

    /** Made once: each value that is written has it. */
    @Override
    public String title(ColumnDefinition<?> column) {
        String title = titles.get(column.name());
        return title == null ? TableDefinition.super.title(column) : title;
    }

    @Override
    public TableDefinition in(String other) {
        return other.equals(schema) ? this : SchemaChange.moved(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof DefinedTable that && hash == that.hash && saysTheSame(that));
    }

    private boolean saysTheSame(DefinedTable that) {
        return schema.equals(that.schema)
                && name.equals(that.name)
                && columns.equals(that.columns)
                && details.equals(that.details);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return TableName.of(this) + columns.toString();
    }
}
