package dev.cinnabar.sql;

import dev.cinnabar.sql.node.NullsOrder;
import dev.cinnabar.sql.node.OrderNode;

/** An expression and the way rows are sorted by it. */
public record Order(OrderNode node) implements OrderTerm {
    public Order nullsFirst() {
        return new Order(new OrderNode(node.of(), node.descending(), NullsOrder.FIRST));
    }

    public Order nullsLast() {
        return new Order(new OrderNode(node.of(), node.descending(), NullsOrder.LAST));
    }
}
