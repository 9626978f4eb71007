package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Over;
import dev.cinnabar.type.SqlType;

/** A value of another row of a window: {@code lag(…)}, {@code firstValue(…)}. */
public record WindowValue<T>(Node node, SqlType<T> type) {
    public Expression<T> over(Window window) {
        return Faces.of(new Over(node, window.node()), type);
    }
}
