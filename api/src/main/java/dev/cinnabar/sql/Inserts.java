package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of an INSERT. */
final class Inserts {
    private Inserts() {}

    /** The values of its only row; none where it has none yet, or several. */
    static List<Node> onlyRow(InsertNode insert) {
        return insert.source() instanceof InsertSource.Rows rows && rows.rows().size() == 1
                ? rows.rows().get(0)
                : List.of();
    }

    /** The rows with their values by the names of columns. */
    static List<? extends Map<String, ?>> byColumns(TableDefinition table, List<? extends Map<String, ?>> rows) {
        if (rows.isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "An INSERT of no rows into '" + table.name() + "' inserts nothing.",
                    "leave it out");
        }
        return rows.stream().map(table::byColumns).toList();
    }

    static List<String> columns(TableDefinition table, List<? extends Map<String, ?>> rows) {
        return rows.get(0).keySet().stream()
                .map(name -> Assigned.column(table, name).name())
                .toList();
    }

    static InsertSource rows(TableDefinition table, List<? extends Map<String, ?>> rows) {
        List<String> columns = columns(table, rows);
        List<ColumnDefinition<?>> definitions = new ArrayList<>(columns.size());
        columns.forEach(name -> definitions.add(Assigned.column(table, name)));
        List<List<Node>> nodes = new ArrayList<>(rows.size());
        for (Map<String, ?> row : rows) {
            nodes.add(row(table, definitions, row));
        }
        return new InsertSource.Rows(nodes);
    }

    private static List<Node> row(TableDefinition table, List<ColumnDefinition<?>> columns, Map<String, ?> values) {
        List<Node> row = new ArrayList<>(columns.size());
        for (ColumnDefinition<?> column : columns) {
            if (values.size() != columns.size() || !values.containsKey(column.name())) {
                throw new UsageException(
                        ErrorCode.BAD_STATEMENT,
                        "The rows for '" + table.name() + "' name different columns: "
                                + columns.stream().map(ColumnDefinition::name).toList() + " and " + values.keySet()
                                + ".",
                        "name the same columns in each row, with null for what is missing");
            }
            row.add(Assigned.node(column, table.title(column), values.get(column.name())));
        }
        return row;
    }

    static InsertSource fromQuery(TableDefinition table, List<String> columns, Selection<?> query) {
        Nesting.refuseIn(query);
        int selected = query.row().expressions().size();
        if (selected != columns.size()) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "The query selects " + selected + " columns for " + columns.size() + " of '" + table.name() + "'.",
                    "select one expression for each of " + columns);
        }
        return new InsertSource.FromQuery(query.node());
    }

    /** The insert with Java's defaults for the columns that it leaves out. */
    static InsertNode withDefaults(InsertNode insert) {
        return Defaults.insert(insert);
    }
}
