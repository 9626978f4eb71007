package dev.cinnabar.sql;

import dev.cinnabar.schema.ClientDefault;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.InsertDefaults;
import dev.cinnabar.schema.ServerUpdate;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NodeSource;
import dev.cinnabar.sql.node.Now;
import dev.cinnabar.sql.node.SelectList;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that Java gives where a statement says nothing. */
final class Defaults {
    private Defaults() {}

    /** The insert with the defaults of the columns that it leaves out: asked once per row. */
    static InsertNode insert(InsertNode insert) {
        List<ColumnDefinition<?>> missing = new ArrayList<>(0);
        TableDefinition table = insert.into().table();
        InsertDefaults defaults = table.insertDefaults();
        for (ColumnDefinition<?> column : table.columns()) {
            if (!insert.columns().contains(column.name()) && defaults.of(column) != null) {
                missing.add(column);
            }
        }
        if (missing.isEmpty()) {
            return insert;
        }
        List<String> columns = new ArrayList<>(insert.columns());
        missing.forEach(column -> columns.add(column.name()));
        return new InsertNode(
                insert.into(), columns, source(insert, missing), insert.conflict(), insert.returning(), insert.hints());
    }

    private static InsertSource source(InsertNode insert, List<ColumnDefinition<?>> missing) {
        TableDefinition table = insert.into().table();
        if (insert.source() instanceof InsertSource.FromQuery query) {
            return new InsertSource.FromQuery(
                    query.query() instanceof SelectNode select ? selecting(table, select, missing) : query.query());
        }
        List<List<Node>> given = insert.source() instanceof InsertSource.Rows rows ? rows.rows() : List.of(List.of());
        List<List<Node>> rows = new ArrayList<>(given.size());
        for (List<Node> row : given) {
            List<Node> full = new ArrayList<>(row);
            Map<String, @Nullable Object> values = values(insert.columns(), row);
            InsertDefaults defaults = table.insertDefaults();
            missing.forEach(column -> full.add(value(table, column, defaults.of(column), values)));
            rows.add(full);
        }
        return new InsertSource.Rows(rows);
    }

    /** A query gets the defaults as columns more; all its rows the same. */
    private static SelectNode selecting(TableDefinition table, SelectNode select, List<ColumnDefinition<?>> missing) {
        List<Node> columns = new ArrayList<>(select.list().columns());
        InsertDefaults defaults = table.insertDefaults();
        missing.forEach(column -> columns.add(value(table, column, defaults.of(column), Map.of())));
        SelectList list =
                new SelectList(columns, select.list().distinct(), select.list().distinctOn());
        return new SelectNode(
                list,
                select.from(),
                select.where(),
                select.grouping(),
                select.ordering(),
                select.locking(),
                select.dressing());
    }

    private static Map<String, @Nullable Object> values(List<String> columns, List<Node> row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), row.get(i) instanceof Bind bind ? bind.value() : null);
        }
        return values;
    }

    private static Node value(
            TableDefinition table,
            ColumnDefinition<?> column,
            @Nullable ClientDefault<?> rule,
            Map<String, @Nullable Object> row) {
        String subject = table.title(column);
        if (rule instanceof ClientDefault.Said<?> said) {
            return ((NodeSource) said.expression()).node();
        } else if (rule instanceof ClientDefault.Supplied<?> supplied) {
            return Assigned.bind(column, subject, supplied.function().apply(row));
        }
        return Assigned.bind(column, subject, rule instanceof ClientDefault.Value<?> fixed ? fixed.value() : null);
    }

    /** The update with what its columns want to be on every update. */
    static UpdateNode update(UpdateNode update) {
        TableDefinition table = update.table().table();
        List<Assignment> all = update.assignments();
        for (ColumnDefinition<?> column : table.columns()) {
            if (Assigned.isIn(all, column.name())) {
                continue;
            }
            if (column.clientUpdate() != null) {
                Node value = value(table, column, column.clientUpdate(), Map.of());
                all = Assigned.with(all, new Assignment(column.name(), value));
            } else if (column.options().server().onUpdate() == ServerUpdate.NOW) {
                all = Assigned.with(all, new Assignment(column.name(), new Now(column.type())));
            }
        }
        return all == update.assignments()
                ? update
                : new UpdateNode(
                        update.table(), all, update.from(), update.where(), update.ordering(), update.returning());
    }
}
