package dev.cinnabar.dialect;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** The constraints and indexes that a column brings along when it joins a table that stands. */
record AddedColumn(List<Constraint> constraints, List<Index> indexes) {
    static AddedColumn of(TableName table, ColumnDefinition<?> column) {
        TableDefinition alone = TableDefinition.of(table, List.of(column));
        List<Constraint> constraints = new ArrayList<>(alone.uniques());
        constraints.addAll(alone.foreignKeys());
        constraints.addAll(alone.checks());
        return new AddedColumn(constraints, alone.indexes());
    }
}
