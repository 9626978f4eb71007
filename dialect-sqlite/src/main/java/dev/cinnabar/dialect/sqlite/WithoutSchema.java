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
        return node.table().schema().isEmpty()
                ? node
                : new TableNode(node.table().in(""), node.alias());
    }
}
