package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.List;

/** A table with every name, and with each rule in its own place: what a comparison takes. Used once, by one thread. */
final class SettledTable {
    private final TableDefinition named;
    private final Inspector database;
    private final TableDefinition standing;

    SettledTable(TableDefinition said, NamingConvention naming, Inspector database, TableDefinition standing) {
        this.named = naming.applied(said, database.traits().nameLimit());
        this.database = database;
        this.standing = standing;
    }

    TableDefinition table() {
        List<TableElement> elements = new ArrayList<>();
        for (TableElement element : named.elements()) {
            elements.add(element instanceof ColumnDefinition<?> column ? SettledColumn.of(named, column) : element);
        }
        named.columns().stream()
                .filter(column -> standing.findColumn(column.name()).isPresent()) // one that is added brings its own
                .forEach(column -> elements.addAll(wordChecks(column)));
        return TableDefinition.of(TableName.of(named), elements);
    }

    /** The database gives them a name of its own where the table is created; one that is added later has this one. */
    private List<CheckConstraint> wordChecks(ColumnDefinition<?> column) {
        String name = NamingConvention.shortened(
                "ck_" + named.name() + "_" + column.name(), database.traits().nameLimit());
        boolean taken = named.checks().stream().anyMatch(check -> check.name().equalsIgnoreCase(name));
        return database.wordChecks(column).stream()
                .map(check -> check.named(taken ? "" : name))
                .toList();
    }
}
