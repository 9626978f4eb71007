package com.example.shelf;

import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.IsNull;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.JunctionKind;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.sql.node.TypedNode;
import dev.cinnabar.type.TextType;
import dev.cinnabar.type.Types;
import java.util.List;

/** A text of no characters is missing, too: who asks for NULL gets both. */
final class BlankIsMissing extends Rewriter<Node> {
    @Override
    public Node isNull(IsNull node, Node statement) {
        if (node.negated() || !(node.of() instanceof TypedNode typed) || !(typed.type() instanceof TextType)) {
            return super.isNull(node, statement);
        }
        Node blank = new Comparison(node.of(), ComparisonOperator.EQ, new Bind("", Types.VARCHAR, "a blank text"));
        return new Junction(JunctionKind.OR, List.of(node, blank));
    }
}
