package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;
import org.jspecify.annotations.Nullable;

/** A value sent as a parameter. The subject names the column or expression it goes with, for messages. */
public record Bind(@Nullable Object value, SqlType<?> type, String subject) implements TypedNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.bind(this, context);
    }
}
