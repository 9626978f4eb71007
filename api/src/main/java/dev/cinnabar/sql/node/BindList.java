package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;
import java.util.List;

/** The values of an IN list, sent as parameters; none of them null. */
public record BindList(List<?> values, SqlType<?> type, String subject) implements Node {
    public BindList {
        values = List.copyOf(values);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.bindList(this, context);
    }
}
