package dev.cinnabar.sql.node;

import java.util.List;

/** A query, or a change that returns rows, with a name in WITH. */
public record Cte(String name, List<String> columns, Node statement, boolean recursive, Materialization materialization)
        implements Node {
    public Cte {
        columns = List.copyOf(columns);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.cte(this, context);
    }
}
