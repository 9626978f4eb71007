package dev.cinnabar.schema;

import dev.cinnabar.error.NoSuchTableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what stands in a database. It remembers what it has read until {@link #clear()}; whole schemas are read in a few queries.
 * Whatever it gives comes from the database and is as trustworthy as whoever may create tables there. For one thread at a time.
 */
public interface Inspector extends Sameness {
    static Inspector of(Database database) {
        return database.inspector();
    }

    /** Forgets what it has read. */
    void clear();

    /** What plans have to know of the database. */
    SchemaTraits traits();

    /** The schema that an empty name means. */
    String defaultSchema();

    List<String> schemaNames();

    /** Tables and views of a schema, temporary ones too, sorted by name. */
    List<Relation> relations(String schema);

    List<Sequence> sequences(String schema);

    /** Enum types that stand by themselves. */
    List<EnumDefinition> enums(String schema);

    /** Tables and views with all that stands in them, in the order of their names. */
    Map<TableName, TableDefinition> tables(TableFilter filter);

    /** The query of a view, as the database tells it. */
    Optional<String> findViewDefinition(TableName view);

    /** The tables and views that each view of a schema reads, as far as the database tells it. */
    Map<TableName, List<TableName>> viewSources(String schema);

    /** The checks that a column of words brings along, where the database has no type for it; without names. */
    List<CheckConstraint> wordChecks(ColumnDefinition<?> column);

    default List<String> tableNames() {
        return tableNames("");
    }

    default List<String> tableNames(String schema) {
        return InspectorNames.of(this, TableFilter.TABLES.in(schema));
    }

    default List<String> viewNames() {
        return viewNames("");
    }

    default List<String> viewNames(String schema) {
        return InspectorNames.of(this, TableFilter.TABLES.in(schema).kinds(RelationKind.VIEW));
    }

    default List<String> materializedViewNames(String schema) {
        return InspectorNames.of(this, TableFilter.TABLES.in(schema).kinds(RelationKind.MATERIALIZED_VIEW));
    }

    default List<String> temporaryTableNames() {
        return InspectorNames.of(this, TableFilter.TABLES.lifetimes(TableLifetime.TEMPORARY));
    }

    default List<String> temporaryViewNames() {
        return InspectorNames.of(
                this, TableFilter.TABLES.lifetimes(TableLifetime.TEMPORARY).kinds(RelationKind.VIEW));
    }

    default List<String> sequenceNames(String schema) {
        return sequences(schema).stream().map(Sequence::name).toList();
    }

    default boolean hasSchema(String name) {
        return schemaNames().contains(name);
    }

    default boolean hasSequence(String name) {
        return hasSequence(TableName.of(name));
    }

    default boolean hasSequence(TableName name) {
        return sequenceNames(name.schema()).contains(name.name());
    }

    /** Whether there is a table or view of that name, a temporary one too. */
    default boolean hasTable(String name) {
        return hasTable(TableName.of(name));
    }

    default boolean hasTable(TableName name) {
        return hasTables(name.schema(), List.of(name.name())).containsValue(true);
    }

    /** For each name whether there is such a table or view. */
    default Map<String, Boolean> hasTables(String schema, Collection<String> names) {
        List<String> present =
                InspectorNames.of(this, TableFilter.TABLES.in(schema).anyKind().anyLifetime());
        Map<String, Boolean> answer = new LinkedHashMap<>();
        names.forEach(name -> answer.put(name, present.contains(name)));
        return answer;
    }

    /** False as well where there is no such table. */
    default boolean hasIndex(TableName table, String index) {
        return hasTable(table)
                && table(table).indexes().stream().anyMatch(one -> one.name().equals(index));
    }

    default TableDefinition table(String name) {
        return table(TableName.of(name));
    }

    /**
     * A table or view with all that stands in it.
     *
     * @throws NoSuchTableException if there is none of that name
     */
    default TableDefinition table(TableName name) {
        TableFilter filter =
                TableFilter.TABLES.in(name.schema()).anyKind().anyLifetime().only(name.name());
        return tables(filter).values().stream().findFirst().orElseThrow(() -> noSuchTable(name));
    }

    private NoSuchTableException noSuchTable(TableName name) {
        List<String> names = new ArrayList<>(tableNames(name.schema()));
        String known = names.size() > 20 ? names.subList(0, 20) + " and more" : names.toString();
        return new NoSuchTableException(
                "The database has no table or view `" + name + "`.",
                "Look at the spelling, its capital letters and the schema. There are: " + known + ".");
    }

    default List<ColumnDefinition<?>> columns(TableName table) {
        return table(table).columns();
    }

    default PrimaryKey primaryKey(TableName table) {
        return table(table).primaryKey();
    }

    default List<ForeignKey> foreignKeys(TableName table) {
        return table(table).foreignKeys();
    }

    default List<Index> indexes(TableName table) {
        return table(table).indexes();
    }

    default List<UniqueConstraint> uniques(TableName table) {
        return table(table).uniques();
    }

    default List<CheckConstraint> checks(TableName table) {
        return table(table).checks();
    }

    /** The remark beside the table; empty for none. */
    default String comment(TableName table) {
        return table(table).comment();
    }

    default List<DialectOption> options(TableName table) {
        return table(table).options();
    }

    /** The query of a view, as the database tells it. */
    default String viewDefinition(TableName view) {
        return findViewDefinition(view).orElseThrow(() -> noSuchTable(view));
    }

    /** One property of many tables: {@code inspector.each(filter, TableDefinition::indexes)}. */
    default <X> Map<TableName, X> each(TableFilter filter, Function<? super TableDefinition, ? extends X> property) {
        Map<TableName, X> answer = new LinkedHashMap<>();
        tables(filter).forEach((name, table) -> answer.put(name, property.apply(table)));
        return answer;
    }
}
