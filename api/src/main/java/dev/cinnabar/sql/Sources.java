package dev.cinnabar.sql;

import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.JoinNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.Walker;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The tables and other sources that expressions name, in the order in which they do. */
public final class Sources extends Walker<Set<FromNode>> {
    private Sources() {}

    /** The sources that the nodes name themselves; what a subquery inside them names is its own affair. */
    public static List<FromNode> of(List<? extends Node> nodes) {
        Set<FromNode> found = new LinkedHashSet<>();
        new Sources().all(nodes, found);
        return new ArrayList<>(found);
    }

    /** The items of FROM that a join joins. */
    public static Stream<FromNode> items(FromNode item) {
        return item instanceof JoinNode join ? Stream.concat(items(join.left()), items(join.right())) : Stream.of(item);
    }

    @Override
    public Set<FromNode> column(ColumnNode node, Set<FromNode> found) {
        found.add(node.source());
        return found;
    }

    @Override
    public Set<FromNode> select(SelectNode node, Set<FromNode> found) {
        return found;
    }

    @Override
    public Set<FromNode> derivedTable(DerivedTable node, Set<FromNode> found) {
        return found;
    }
}
