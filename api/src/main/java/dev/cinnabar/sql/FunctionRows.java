package dev.cinnabar.sql;

import dev.cinnabar.sql.node.FunctionTable;
import java.util.List;

/** A function of many rows in FROM. */
public final class FunctionRows extends Derived {
    private final FunctionTable node;

    FunctionRows(FunctionTable node) {
        this.node = node;
    }

    /** With a last column that counts the rows from 1 on. */
    public FunctionRows withOrdinality(String column) {
        List<String> columns = new java.util.ArrayList<>(node.columns());
        columns.add(column);
        return new FunctionRows(new FunctionTable(node.function(), node.alias(), columns, true, node.lateral()));
    }

    /** Called anew for each row of what stands before it in FROM. */
    public FunctionRows lateral() {
        return new FunctionRows(
                new FunctionTable(node.function(), node.alias(), node.columns(), node.ordinality(), true));
    }

    @Override
    public FunctionTable node() {
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
