package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as it stands, or shall stand, in the database. Its speaking face is {@code sql.Table}. Immutable; two are equal if all
 * that they say is.
 */
public interface TableDefinition {
    /**
     * A table of the default schema.
     *
     * @param elements columns, constraints, indexes, a comment, options, in any order
     * @throws UsageException if a name is empty or said twice, or a constraint names a column that the table lacks
     */
    static TableDefinition of(String name, TableElement... elements) {
        return DefinedTable.of("", name, Arrays.asList(elements));
    }

    /** As {@link #of(String, TableElement...)}, in a schema. */
    static TableDefinition of(TableName name, List<? extends TableElement> elements) {
        return DefinedTable.of(name.schema(), name.name(), elements);
    }

    /** The schema's name, or an empty text for the default one. */
    String schema();

    String name();

    List<ColumnDefinition<?>> columns();

    /** What stands in it beside its columns. */
    TableDetails details();

    /** The same table in another schema; keys that point into its old schema, at itself for one, follow it. */
    TableDefinition in(String schema);

    /** The column of that name. */
    default ColumnDefinition<?> column(String name) {
        return findColumn(name)
                .orElseThrow(() -> new UsageException(
                        ErrorCode.UNKNOWN_COLUMN,
                        "The table " + TableName.of(this) + " has no column `" + name + "`.",
                        "Its columns are: "
                                + String.join(
                                        ", ",
                                        columns().stream()
                                                .map(ColumnDefinition::name)
                                                .toList()) + "."));
    }

    default Optional<ColumnDefinition<?>> findColumn(String name) {
        for (ColumnDefinition<?> column : columns()) {
            if (column.name().equals(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Values by names, as values by the names of columns: an entity knows other names for them too. */
    default Map<String, ?> byColumns(Map<String, ?> values) {
        return values;
    }

    /** What messages call one of its columns: {@code table.column}. */
    default String title(ColumnDefinition<?> column) {
        return name() + "." + column.name();
    }

    /** What an insert sends for the columns of one row that it leaves out: of an entity, what one new object has there. */
    default InsertDefaults insertDefaults() {
        return ColumnDefinition::clientDefault;
    }

    default PrimaryKey primaryKey() {
        return details().primaryKey();
    }

    default List<ForeignKey> foreignKeys() {
        return details().constraints().foreignKeys();
    }

    default List<UniqueConstraint> uniques() {
        return details().constraints().uniques();
    }

    default List<CheckConstraint> checks() {
        return details().constraints().checks();
    }

    default List<Exclusion> exclusions() {
        return details().constraints().exclusions();
    }

    default List<Index> indexes() {
        return details().indexes();
    }

    /** The remark beside the table; empty for none. */
    default String comment() {
        return details().comment();
    }

    default boolean isTemporary() {
        return details().lifetime() == TableLifetime.TEMPORARY;
    }

    default List<DialectOption> options() {
        return details().options();
    }

    /** The value of a setting of one dialect. */
    default Optional<String> option(String dialect, String key) {
        return options().stream()
                .filter(option ->
                        option.dialect().equals(dialect) && option.key().equals(key))
                .map(DialectOption::value)
                .findFirst();
    }

    /**
     * The column that the database fills with numbers by itself: the only column of the primary key, if its type is a whole
     * number, and nothing else gives it a value; or the one that says so.
     */
    default Optional<ColumnDefinition<?>> autoincrementColumn() {
        return AutoincrementRule.columnOf(this);
    }

    /** All that was said, as {@link #of(TableName, List)} takes it. */
    default List<TableElement> elements() {
        List<TableElement> all = new ArrayList<>(columns());
        if (!primaryKey().isEmpty()) {
            all.add(primaryKey());
        }
        all.addAll(uniques());
        all.addAll(foreignKeys());
        all.addAll(checks());
        all.addAll(exclusions());
        all.addAll(indexes());
        all.add(new TableComment(comment()));
        all.add(details().lifetime());
        all.addAll(options());
        if (!details().renamedFrom().isEmpty()) {
            all.add(new RenamedFrom(details().renamedFrom()));
        }
        return all;
    }

    /** A column of it as a step says it: without the rules, which are the table's, and saying whether the database fills it. */
    default ColumnDefinition<?> alone(ColumnDefinition<?> column) {
        return SettledColumn.of(this, column);
    }

    /** The type of the column of that name. */
    default SqlType<?> typeOf(String column) {
        return column(column).type();
    }
}
