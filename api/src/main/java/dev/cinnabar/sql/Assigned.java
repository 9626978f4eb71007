package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.Assignable;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.EntityTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written into which column: checked against the table before anything is sent. */
final class Assigned {
    private Assigned() {}

    static Assignment of(TableDefinition table, String column, @Nullable Object value) {
        ColumnDefinition<?> definition = column(table, column);
        return new Assignment(definition.name(), node(definition, table.title(definition), value));
    }

    /** A value of a column, or of several that are written together, as only an entity has them. */
    static List<Assignment> each(TableDefinition table, Assignable<?, ?> column, @Nullable Object value) {
        return table instanceof EntityTable
                ? of(table, Collections.singletonMap(column.columnName(), value))
                : List.of(of(table, column.columnName(), value));
    }

    static Assignment of(TableDefinition table, String column, Expression<?> value) {
        return new Assignment(column(table, column).name(), value.node());
    }

    static List<Assignment> of(TableDefinition table, Map<String, ?> values) {
        List<Assignment> assignments = new ArrayList<>(values.size());
        table.byColumns(values).forEach((column, value) -> assignments.add(of(table, column, value)));
        return assignments;
    }

    /** As {@link #of(TableDefinition, Map)}, for rows that are there: what tells the rows of an entity apart is not assigned by a map. */
    static List<Assignment> changes(TableDefinition table, Map<String, ?> values) {
        for (String name : values.keySet()) {
            if (table instanceof EntityTable entity && isGuarded(entity, name)) {
                throw new UsageException(
                        ErrorCode.BAD_STATEMENT,
                        "A map would assign '" + name + "', by which rows of '" + table.name() + "' are told apart.",
                        "leave it out of the map, or say set(…) with the column itself if that is meant");
            }
        }
        return of(table, values);
    }

    /** Whether one of the columns that the name stands for is. */
    private static boolean isGuarded(EntityTable entity, String name) {
        return entity.byColumns(Collections.singletonMap(name, null)).keySet().stream()
                .anyMatch(column -> entity.isGuarded(column(entity, column)));
    }

    /** The list with one more; a column that was assigned before is assigned anew. */
    static List<Assignment> with(List<Assignment> old, Assignment added) {
        List<Assignment> all = new ArrayList<>(old.size() + 1);
        all.addAll(old);
        if (isIn(old, added.column())) {
            all.removeIf(assignment -> assignment.column().equals(added.column()));
        }
        all.add(added);
        return all;
    }

    static boolean isIn(List<Assignment> all, String column) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).column().equals(column)) {
                return true;
            }
        }
        return false;
    }

    static Node node(ColumnDefinition<?> column, String subject, @Nullable Object value) {
        return value instanceof Expression<?> expression ? expression.node() : bind(column, subject, value);
    }

    static Bind bind(ColumnDefinition<?> column, String subject, @Nullable Object value) {
        if (value != null && !column.type().javaType().isInstance(value)) {
            throw new UsageException(
                    ErrorCode.WRONG_TYPE,
                    "A value of class " + value.getClass().getName() + " was given for " + subject + ", which holds "
                            + column.type().javaType().getName() + " ("
                            + column.type().name() + ").",
                    "give a " + column.type().javaType().getSimpleName() + ", or null for NULL");
        }
        return new Bind(value, column.type(), subject);
    }

    /** The column of that name, or of the attribute of that name where the table is an entity's. */
    static ColumnDefinition<?> column(TableDefinition table, String name) {
        List<ColumnDefinition<?>> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) { // each value that is written comes by here, and needs no iterator
            if (columns.get(i).name().equals(name)) {
                return columns.get(i);
            }
        }
        return table.findColumn(name).orElseThrow(() -> unknown(table, name));
    }

    private static UsageException unknown(TableDefinition table, String name) {
        Collection<String> known =
                table.columns().stream().map(ColumnDefinition::name).toList();
        return new UsageException(
                ErrorCode.UNKNOWN_COLUMN,
                "Table '" + table.name() + "' has no column '" + name + "'; it has " + known + ".",
                "correct the name, or add the column to the table's definition");
    }
}
