package dev.cinnabar.sql.node;

import java.util.List;

/** A function of many rows in FROM. */
public record FunctionTable(Node function, String alias, List<String> columns, boolean ordinality, boolean lateral)
        implements FromNode {
    public FunctionTable {
        columns = List.copyOf(columns);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.functionTable(this, context);
    }
}
