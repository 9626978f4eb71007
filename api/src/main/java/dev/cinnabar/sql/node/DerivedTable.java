package dev.cinnabar.sql.node;

import java.util.List;

/** A query in FROM. */
public record DerivedTable(QueryNode query, String alias, List<String> columns, boolean lateral) implements FromNode {
    public DerivedTable {
        columns = List.copyOf(columns);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.derivedTable(this, context);
    }
}
