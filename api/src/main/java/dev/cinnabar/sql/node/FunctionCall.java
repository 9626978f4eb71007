package dev.cinnabar.sql.node;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.type.SqlType;
import java.util.List;

/** A function by its portable or its own name. */
public record FunctionCall(@TrustedSql String name, List<Node> arguments, SqlType<?> type) implements TypedNode {
    public FunctionCall {
        name = Words.function(name);
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.function(this, context);
    }
}
