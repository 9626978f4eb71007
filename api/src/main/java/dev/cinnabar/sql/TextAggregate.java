package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.Over;
import dev.cinnabar.type.SqlType;

/** A text made of many rows. */
public record TextAggregate(Aggregate node, SqlType<String> type)
        implements TextExpression, Aggregating<TextAggregate> {
    @Override
    public TextAggregate with(Aggregate changed) {
        return new TextAggregate(changed, type);
    }

    /** The same over the rows around each row. */
    public TextExpression over(Window window) {
        return Faces.text(new Over(node, window.node()), type);
    }
}
