package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.ValuesTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows written out in FROM: {@code values("v", ID, NAME).row(1L, "ada").row(2L, "bob")}. */
public final class Values extends Derived {
    private final List<ColumnDefinition<?>> columns;
    private final ValuesTable node;

    private Values(List<ColumnDefinition<?>> columns, ValuesTable node) {
        this.columns = columns;
        this.node = node;
    }

    static Values of(String name, List<ColumnDefinition<?>> columns) {
        List<String> names = columns.stream().map(ColumnDefinition::name).toList();
        return new Values(List.copyOf(columns), new ValuesTable(List.of(), name, names));
    }

    /** One row more, with a value for each column in order. */
    public Values row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "A row of " + values.length + " values does not fit '" + name() + "', which has " + columns.size()
                            + " columns.",
                    "give one value for each of " + node.columns());
        }
        List<Node> row = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            ColumnDefinition<?> column = columns.get(i);
            row.add(Assigned.bind(column, name() + "." + column.name(), values[i]));
        }
        List<List<Node>> rows = new ArrayList<>(node.rows());
        rows.add(row);
        return new Values(columns, new ValuesTable(rows, node.alias(), node.columns()));
    }

    @Override
    public ValuesTable node() {
        return node;
    }

    @Override
    public String name() {
        return node.alias();
    }

    @Override
    SelectedColumns columns() {
        return SelectedColumns.named(node.columns());
    }
}
