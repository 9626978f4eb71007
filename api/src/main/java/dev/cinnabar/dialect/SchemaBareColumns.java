package dev.cinnabar.dialect;

import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.RawSql;
import dev.cinnabar.sql.node.Rewriter;

/** Columns by their bare names: inside a table's own definition there is no other table to tell them from. */
final class SchemaBareColumns extends Rewriter<Identifiers> {
    static Node of(Node node, Identifiers identifiers) {
        return new SchemaBareColumns().rewrite(node, identifiers);
    }

    @Override
    public Node column(ColumnNode node, Identifiers identifiers) {
        return new RawSql(identifiers.quote(node.name()));
    }
}
