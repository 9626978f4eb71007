package dev.cinnabar.orm;

import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NullLiteral;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.type.SqlType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An expression as it read the row when it was sent: columns that had been changed before are what they were changed to. */
final class Replayed extends Rewriter<Map<Node, Node>> {
    private static final Replayed REPLAYED = new Replayed();

    private Replayed() {}

    /** @param changed what stood in the columns by then */
    static Expression<?> of(Expression<?> later, Map<Node, Node> changed) {
        return new Said<>(REPLAYED.rewrite(later.node(), changed), later.type());
    }

    /** A value that stands in a column; null for NULL. */
    static Node value(Attribute<?, ?> attribute, @Nullable Object value) {
        return value == null ? new NullLiteral() : new Bind(value, attribute.type(), attribute.toString());
    }

    @Override
    public Node column(ColumnNode node, Map<Node, Node> changed) {
        Node before = changed.get(node);
        return before == null ? super.column(node, changed) : before;
    }

    private record Said<T>(Node node, SqlType<T> type) implements Expression<T> {}
}
