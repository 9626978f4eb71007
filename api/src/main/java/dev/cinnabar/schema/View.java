package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A query that the database keeps under a name. Immutable.
 *
 * @param columns its columns, where they are known
 * @param dependsOn views that it reads, which are created before it; a query in the statement language tells them by itself
 */
public record View(
        TableName name,
        SchemaQuery query,
        RelationKind kind,
        TableLifetime lifetime,
        List<ColumnDefinition<?>> columns,
        List<TableName> dependsOn) {
    public View {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(lifetime, "lifetime");
        columns = List.copyOf(columns);
        dependsOn = List.copyOf(dependsOn);
    }

    /** A view of the default schema. */
    public static View view(String name, SchemaQuery query) {
        return new View(
                TableName.of(name),
                query,
                RelationKind.VIEW,
                TableLifetime.PERMANENT,
                query.resultColumns(),
                query.sources());
    }

    /** A view whose rows are stored until it is refreshed. */
    public static View materialized(String name, SchemaQuery query) {
        return new View(
                TableName.of(name),
                query,
                RelationKind.MATERIALIZED_VIEW,
                TableLifetime.PERMANENT,
                query.resultColumns(),
                query.sources());
    }

    public View in(String schema) {
        return new SchemaChange(other -> other.equals(name.schema()) ? schema : other).view(this);
    }

    /** Seen by its connection alone. */
    public View temporary() {
        return new View(name, query, kind, TableLifetime.TEMPORARY, columns, dependsOn);
    }

    public View withColumns(List<? extends ColumnDefinition<?>> others) {
        return new View(name, query, kind, lifetime, List.copyOf(others), dependsOn);
    }

    /** Created after those views too. */
    public View after(View... others) {
        List<TableName> all = new ArrayList<>(dependsOn);
        List.of(others).forEach(view -> all.add(view.name()));
        return new View(name, query, kind, lifetime, columns, all);
    }

    public boolean isMaterialized() {
        return kind == RelationKind.MATERIALIZED_VIEW;
    }

    public boolean isTemporary() {
        return lifetime == TableLifetime.TEMPORARY;
    }

    /** Views in an order in which each stands after those that it reads; views that read each other stay as they were. */
    public static List<View> sorted(List<View> views) {
        List<View> sorted = new ArrayList<>();
        List<View> waiting = new ArrayList<>(views);
        while (!waiting.isEmpty()) {
            Set<TableName> names = waiting.stream().map(View::name).collect(Collectors.toSet());
            List<View> free = waiting.stream()
                    .filter(view -> Collections.disjoint(view.dependsOn(), names))
                    .toList();
            List<View> next = free.isEmpty() ? List.copyOf(waiting) : free;
            sorted.addAll(next);
            waiting.removeAll(next);
        }
        return sorted;
    }

    /** It as a table, to be named in statements. */
    public TableDefinition definition() {
        return TableDefinition.of(name, columns);
    }
}
