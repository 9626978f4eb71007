package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares metadata with what stands in a database. Used once, by one thread. */
final class Comparison {
    private final MetaData metadata;
    private final Inspector inspector;
    private final List<Difference> differences = new ArrayList<>();

    Comparison(MetaData metadata, Inspector inspector) {
        this.metadata = metadata;
        this.inspector = inspector;
    }

    List<Difference> differences() {
        Map<String, Set<String>> bySchema = metadata.tables().stream()
                .collect(Collectors.groupingBy(
                        TableDefinition::schema, Collectors.mapping(TableDefinition::name, Collectors.toSet())));
        bySchema.forEach(this::compareSchema);
        return List.copyOf(differences);
    }

    private void compareSchema(String schema, Set<String> names) {
        Map<TableName, TableDefinition> standing =
                inspector.tables(TableFilter.TABLES.in(schema).anyKind().only(names));
        for (TableDefinition declared : metadata.tables()) {
            if (declared.schema().equals(schema)) {
                Optional.ofNullable(standing.get(TableName.of(declared)))
                        .ifPresentOrElse(read -> compare(declared, read), () -> missing(declared));
            }
        }
    }

    private void missing(TableDefinition table) {
        TableDefinition named =
                metadata.naming().applied(table, inspector.traits().nameLimit());
        add("The table " + TableName.of(table) + " is missing", new SchemaOperation.CreateTable(named), "create it");
    }

    private void compare(TableDefinition declared, TableDefinition read) {
        TableName table = TableName.of(declared);
        for (ColumnDefinition<?> column : declared.columns()) {
            read.findColumn(column.name())
                    .ifPresentOrElse(
                            other -> compare(table, column, other),
                            () -> add(
                                    table + "." + column.name() + " is missing",
                                    new SchemaOperation.AddColumn(table, column),
                                    "add it"));
        }
        for (ColumnDefinition<?> column : read.columns()) {
            if (declared.findColumn(column.name()).isEmpty()) {
                add(
                        table + "." + column.name() + " is in the database alone",
                        new SchemaOperation.DropColumn(table, column),
                        "drop it, or add it to the metadata");
            }
        }
    }

    private void compare(TableName table, ColumnDefinition<?> declared, ColumnDefinition<?> read) {
        String name = table + "." + declared.name();
        if (!inspector.isSameType(declared, read)) {
            add(
                    name + " is " + read.type().name() + " instead of "
                            + declared.type().name(),
                    new SchemaOperation.AlterColumn(table, read, declared),
                    "change its type, or that in the metadata");
        } else if (declared.isNullable() != read.isNullable()) {
            add(
                    name + (read.isNullable() ? " may be empty" : " may not be empty") + ", against the metadata",
                    new SchemaOperation.AlterColumn(table, read, declared),
                    read.isNullable() ? "set it NOT NULL" : "drop its NOT NULL");
        }
    }

    private void add(String description, SchemaOperation operation, String cure) {
        differences.add(new Difference(description, operation, cure));
    }
}
