package dev.cinnabar.sql;

import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.JoinNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.Walker;
import java.util.ArrayList;
import java.util.List;

/** The tables and other sources that expressions name, each once, in the order in which they do. */
public final class Sources extends Walker<List<FromNode>> {
    private static final int FEW = 3;

    private Sources() {}

    /** The sources that the nodes name themselves; what a subquery inside them names is its own affair. */
    public static List<FromNode> of(List<? extends Node> nodes) {
        List<FromNode> found = new ArrayList<>(FEW);
        new Sources().all(nodes, found);
        return found;
    }

    /** The sources that the expressions of a query name themselves. */
    public static List<FromNode> named(SelectNode select) {
        List<FromNode> found = new ArrayList<>(FEW);
        Sources sources = new Sources();
        sources.all(select.list().columns(), found);
        sources.all(select.list().distinctOn(), found);
        sources.all(select.where(), found);
        sources.all(select.grouping().terms(), found);
        sources.all(select.grouping().having(), found);
        sources.all(select.ordering().terms(), found);
        return found;
    }

    /** The items that stand side by side in FROM, those of a join one by one. */
    public static List<FromNode> items(List<? extends FromNode> from) {
        List<FromNode> items = new ArrayList<>(FEW);
        for (int i = 0; i < from.size(); i++) {
            add(from.get(i), items);
        }
        return items;
    }

    private static void add(FromNode item, List<FromNode> items) {
        if (item instanceof JoinNode join) {
            add(join.left(), items);
            add(join.right(), items);
        } else if (!items.contains(item)) {
            items.add(item); // they are few, and to hash a subquery would cost more than to compare it
        }
    }

    @Override
    public List<FromNode> column(ColumnNode node, List<FromNode> found) {
        if (!found.contains(node.source())) {
            found.add(node.source());
        }
        return found;
    }

    @Override
    public List<FromNode> select(SelectNode node, List<FromNode> found) {
        return found;
    }

    @Override
    public List<FromNode> derivedTable(DerivedTable node, List<FromNode> found) {
        return found;
    }
}
