package dev.cinnabar.engine.load;

import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.Grouping;
import dev.cinnabar.sql.node.JoinNode;
import dev.cinnabar.sql.node.Label;
import dev.cinnabar.sql.node.LabelReference;
import dev.cinnabar.sql.node.Locking;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.OrderNode;
import dev.cinnabar.sql.node.Ordering;
import dev.cinnabar.sql.node.Page;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.sql.node.SelectDressing;
import dev.cinnabar.sql.node.SelectList;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.Walker;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.UntypedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query with a limit whose rows are joined with lists: the limit counts objects, so it stays with the query, which stands in FROM; the
 * joins go around it, in the order that it has. Used once.
 */
final class Paged extends Rewriter<Map<Node, Paged.Inside>> {
    private final SelectNode base;
    private final List<FromNode> own;
    private @Nullable DerivedTable page;

    /** What the query inside selects, and its type outside. */
    record Inside(Label label, SqlType<?> type) {}

    private Paged(SelectNode base) {
        this.base = base;
        this.own = Sources.items(base.from());
        Sources.named(base).stream().filter(named -> !own.contains(named)).forEach(own::add);
    }

    /** Whether the order can be said outside: a name of the query's own row is not known there. */
    static boolean takes(SelectNode select) {
        return select.ordering().terms().stream().map(Paged::sorted).noneMatch(LabelReference.class::isInstance);
    }

    /** The items of which the query itself names columns beside what it gives, at whatever depth. */
    static Set<FromNode> named(SelectNode base) {
        List<ColumnNode> columns = new ArrayList<>();
        NamedColumns all = new NamedColumns();
        base.where().forEach(condition -> all.walk(condition, columns));
        base.ordering().terms().forEach(term -> all.walk(term, columns));
        return columns.stream().map(ColumnNode::source).collect(Collectors.toSet());
    }

    /**
     * The query with what a row has, and its joins.
     *
     * @param base the query without them
     * @param joined the same with all columns, joins and their order
     */
    static SelectNode of(SelectNode base, SelectNode joined, List<Expression<?>> columns) {
        return new Paged(base).around(joined, columns);
    }

    private SelectNode around(SelectNode joined, List<Expression<?>> columns) {
        Map<Node, Inside> inside = new LinkedHashMap<>();
        columns.forEach(column -> select(column.node(), column.type(), inside));
        base.ordering().terms().forEach(term -> select(sorted(term), UntypedType.INSTANCE, inside));
        joinsOf(joined).forEach(join -> named(join).forEach(column -> select(column, column.type(), inside)));
        page = new DerivedTable(inner(inside), "page", List.of(), false);
        FromNode from = page;
        for (JoinNode join : joinsOf(joined)) {
            Node on = join.on() == null ? null : rewrite(join.on(), inside);
            from = new JoinNode(from, join.kind(), join.right(), on);
        }
        return new SelectNode(
                new SelectList(each(joined.list().columns(), inside), false, List.of()),
                List.of(from),
                List.of(),
                Grouping.NONE,
                new Ordering(each(joined.ordering().terms(), inside), Page.ALL),
                Locking.NONE,
                SelectDressing.NONE);
    }

    /** What belongs to the query itself goes into its row. */
    private void select(Node node, SqlType<?> type, Map<Node, Inside> inside) {
        if (own.containsAll(Sources.of(List.of(node))) && !inside.containsKey(node)) {
            Node plain = node instanceof Label label ? label.of() : node;
            inside.put(node, new Inside(new Label(plain, "c" + inside.size()), type));
        }
    }

    private static List<ColumnNode> named(JoinNode join) {
        List<ColumnNode> columns = new ArrayList<>();
        if (join.on() != null) {
            new NamedColumns().walk(join.on(), columns);
        }
        return columns;
    }

    private SelectNode inner(Map<Node, Inside> inside) {
        return new SelectNode(
                new SelectList(inside.values().stream().<Node>map(Inside::label).toList(), false, List.of()),
                base.from(),
                base.where(),
                base.grouping(),
                base.ordering(),
                base.locking(),
                base.dressing());
    }

    /** The joins that were added, those to one item the first one first. */
    private List<JoinNode> joinsOf(SelectNode joined) {
        List<JoinNode> joins = new ArrayList<>();
        for (FromNode item : joined.from()) {
            int begin = joins.size();
            FromNode last = item;
            while (last instanceof JoinNode join && !base.from().contains(join)) {
                joins.add(begin, join);
                last = join.left();
            }
        }
        return joins;
    }

    private List<Node> each(List<Node> nodes, Map<Node, Inside> inside) {
        return nodes.stream().map(node -> outside(node, inside)).toList();
    }

    private Node outside(Node node, Map<Node, Inside> inside) {
        if (node instanceof OrderNode order) {
            return new OrderNode(outside(order.of(), inside), order.descending(), order.nulls());
        }
        Inside known = inside.get(node);
        return known == null ? rewrite(node, inside) : column(known);
    }

    @Override
    public Node column(ColumnNode node, Map<Node, Inside> inside) {
        Inside known = inside.get(node);
        return known == null ? node : column(known);
    }

    private ColumnNode column(Inside known) {
        return new ColumnNode(Objects.requireNonNull(page), known.label().label(), known.type());
    }

    private static Node sorted(Node term) {
        return term instanceof OrderNode order ? order.of() : term;
    }

    /** The columns that a condition names. */
    private static final class NamedColumns extends Walker<List<ColumnNode>> {
        @Override
        public List<ColumnNode> column(ColumnNode node, List<ColumnNode> found) {
            found.add(node);
            return found;
        }
    }
}
