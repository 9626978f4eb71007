package dev.cinnabar.sql;

import dev.cinnabar.error.NamedColumn;
import dev.cinnabar.schema.Assignable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.TableNode;

/** A column of a certain table or alias: what {@link Table#column} gives. */
public interface TableColumn<T> extends Expression<T>, Assignable<TableDefinition, T>, NamedColumn {
    @Override
    ColumnNode node();

    @Override
    default String columnName() {
        return node().name();
    }

    @Override
    default String column() {
        return node().name();
    }

    @Override
    default String table() {
        return ((TableNode) node().source()).table().name();
    }
}
