package dev.cinnabar.dialect;

import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.LabelReference;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.type.UntypedType;

/** Takes the tables from the columns of a condition that stands inside its own table's definition. */
final class Unqualified extends Rewriter<UntypedType> {
    private Unqualified() {}

    static Node of(Node node) {
        return new Unqualified().rewrite(node, UntypedType.INSTANCE);
    }

    @Override
    public Node column(ColumnNode node, UntypedType none) {
        return new LabelReference(node.name());
    }
}
