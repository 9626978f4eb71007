package dev.cinnabar.sql.node;

import java.util.List;

/** Rows written out in FROM. */
public record ValuesTable(List<List<Node>> rows, String alias, List<String> columns) implements FromNode {
    public ValuesTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.valuesTable(this, context);
    }
}
