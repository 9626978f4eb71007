package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Over;
import dev.cinnabar.type.NumberType;

/** A function that means something only over a window: {@code rank()}, {@code ntile(4)}. */
public record WindowFunction<N extends Number>(Node node, NumberType<N> type) {
    public NumberExpression<N> over(Window window) {
        return Faces.number(new Over(node, window.node()), type);
    }
}
