package dev.cinnabar.schema;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What {@link MetaData#reflect(Database, ReflectOptions)} reads. Immutable.
 *
 * @param schema an empty text for the default one
 * @param only those tables, and the ones that they point at; all if empty
 * @param views whether views are read too
 * @param column what becomes of each column that was read
 * @param overrides tables that are taken as they are said here
 */
public record ReflectOptions(
        String schema,
        Set<String> only,
        boolean views,
        BiFunction<? super TableName, ? super ColumnDefinition<?>, ? extends ColumnDefinition<?>> column,
        List<TableDefinition> overrides) {
    /** All tables of the default schema. */
    public static final ReflectOptions TABLES =
            new ReflectOptions("", Set.of(), false, (table, column) -> column, List.of());

    public ReflectOptions {
        only = Set.copyOf(only);
        overrides = List.copyOf(overrides);
    }

    public ReflectOptions in(String otherSchema) {
        return new ReflectOptions(otherSchema, only, views, column, overrides);
    }

    public ReflectOptions only(String... tables) {
        return new ReflectOptions(schema, Set.of(tables), views, column, overrides);
    }

    public ReflectOptions withViews() {
        return new ReflectOptions(schema, only, true, column, overrides);
    }

    /** Each column that was read passes through the function: to give it a better type, for one. */
    public ReflectOptions mapping(
            BiFunction<? super TableName, ? super ColumnDefinition<?>, ? extends ColumnDefinition<?>> function) {
        return new ReflectOptions(schema, only, views, function, overrides);
    }

    /** Those tables are not read. */
    public ReflectOptions overriding(TableDefinition... tables) {
        return new ReflectOptions(schema, only, views, column, List.of(tables));
    }
}
