package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.sql.node.TableNode;

/** Columns of a table as RETURNING names them: it knows one table, and that by its bare name. Stateless. */
final class WithoutSchema extends Rewriter<Boolean> {
    static Node of(Node returned) {
        return new WithoutSchema().rewrite(returned, true);
    }

    @Override
    public Node table(TableNode node, Boolean context) {
        TableNode inside = (TableNode) super.table(node, context);
        return node.table().schema().isEmpty()
                ? inside
                : new TableNode(node.table().in(""), node.alias(), inside.rows());
    }
}
