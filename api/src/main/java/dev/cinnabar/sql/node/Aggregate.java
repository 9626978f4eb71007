package dev.cinnabar.sql.node;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.type.SqlType;
import java.util.List;

/** A function of many rows. */
public record Aggregate(@TrustedSql String name, List<Node> arguments, AggregateOptions options, SqlType<?> type)
        implements TypedNode {
    public Aggregate {
        name = Words.function(name);
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.aggregate(this, context);
    }
}
