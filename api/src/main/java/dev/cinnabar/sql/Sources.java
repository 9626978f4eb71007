package dev.cinnabar.sql;

import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.FunctionTable;
import dev.cinnabar.sql.node.JoinNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.sql.node.Walker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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

    /**
     * FROM as it is sent: what was said, and what the columns name beside it. A query inside others leaves to those what they have, unless
     * it names nothing else.
     *
     * @param isOutside whether a query around has an item
     */
    public static List<FromNode> from(SelectNode select, Predicate<? super FromNode> isOutside) {
        List<FromNode> named = named(select);
        named.removeAll(items(select.from()));
        if (named.isEmpty()) {
            return select.from();
        }
        List<FromNode> all = new ArrayList<>(select.from());
        named.stream().filter(isOutside.negate()).forEach(all::add);
        return all.isEmpty() ? named : all;
    }

    /** The items that stand in FROM, and those that the columns bring into it. */
    static List<FromNode> read(SelectNode select) {
        List<FromNode> all = items(select.from());
        for (FromNode named : of(select.list().columns())) {
            if (!all.contains(named)) {
                all.add(named);
            }
        }
        return all;
    }

    /** What an item of FROM names inside it, if it is one that may read from those before it; else nothing. */
    static List<FromNode> readBy(FromNode item) {
        List<FromNode> found = new ArrayList<>(FEW);
        if (item instanceof DerivedTable derived && derived.lateral()) {
            new Everywhere().walk(derived.query(), found);
        } else if (item instanceof FunctionTable function) {
            new Everywhere().walk(function.function(), found);
        }
        return found;
    }

    /** The sources of all columns, those of queries within queries too. */
    private static final class Everywhere extends Walker<List<FromNode>> {
        @Override
        public List<FromNode> column(ColumnNode node, List<FromNode> found) {
            if (!found.contains(node.source())) {
                found.add(node.source());
            }
            return found;
        }
    }

    /** The other tables of an UPDATE as it is sent: those that were said, and those that its expressions name. */
    public static List<FromNode> beside(UpdateNode update, Predicate<? super FromNode> isOutside) {
        List<Node> expressions = new ArrayList<>(update.where());
        update.assignments().forEach(assignment -> expressions.add(assignment.value()));
        return beside(update.table(), update.from(), expressions, isOutside);
    }

    /** The other tables of a DELETE as it is sent: those that were said, and those that its conditions name. */
    public static List<FromNode> beside(DeleteNode delete, Predicate<? super FromNode> isOutside) {
        return beside(delete.from(), delete.using(), delete.where(), isOutside);
    }

    private static List<FromNode> beside(
            TableNode target, List<FromNode> said, List<Node> expressions, Predicate<? super FromNode> isOutside) {
        List<FromNode> items = items(said);
        List<FromNode> all = new ArrayList<>(said);
        for (FromNode named : of(expressions)) {
            if (!named.equals(target) && !items.contains(named) && !isOutside.test(named)) {
                all.add(named);
            }
        }
        return all;
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
