package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Scope;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.node.Cte;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.JoinKind;
import dev.cinnabar.sql.node.JoinNode;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.JunctionKind;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.TextNode;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each SELECT, UPDATE and DELETE of a statement what must hold for the rows of entities: to WHERE, and where an outer join may
 * leave such a row out, to its ON. What is handed along is what the queries around have in FROM, as far as a query inside may name it. Used
 * once.
 */
final class CriteriaRewriter extends Rewriter<Scope> {
    private final ReadCriteria criteria;
    private final KeptRows kept;

    CriteriaRewriter(ReadCriteria criteria, KeptRows kept) {
        this.criteria = criteria;
        this.kept = kept;
    }

    Node applied(Node statement) {
        return rewrite(statement, Scope.NONE);
    }

    @Override
    public Node select(SelectNode node, Scope around) {
        List<FromNode> all = Sources.from(node, around::has);
        SelectNode inner = (SelectNode) super.select(node, inside(around, all));
        List<Node> where = new ArrayList<>(inner.where());
        List<FromNode> from = narrowed(inner.from(), where);
        narrowed(unsaid(all, node.from()), where);
        return new SelectNode(
                inner.list(), from, where, inner.grouping(), inner.ordering(), inner.locking(), inner.dressing());
    }

    @Override
    public Node update(UpdateNode node, Scope around) {
        List<FromNode> all = Sources.beside(node, around::has);
        UpdateNode inner = (UpdateNode) super.update(node, inside(around, with(node.table(), all)));
        List<Node> where = new ArrayList<>(inner.where());
        narrowed(with(node.table(), unsaid(all, node.from())), where);
        List<FromNode> from = narrowed(inner.from(), where);
        return new UpdateNode(inner.table(), inner.assignments(), from, where, inner.ordering(), inner.returning());
    }

    @Override
    public Node delete(DeleteNode node, Scope around) {
        List<FromNode> all = Sources.beside(node, around::has);
        DeleteNode inner = (DeleteNode) super.delete(node, inside(around, with(node.from(), all)));
        List<Node> where = new ArrayList<>(inner.where());
        narrowed(with(node.from(), unsaid(all, node.using())), where);
        List<FromNode> using = narrowed(inner.using(), where);
        return kept.said(new DeleteNode(inner.from(), using, where, inner.ordering(), inner.returning()));
    }

    @Override
    public Node text(TextNode node, Scope around) {
        criteria.checkText();
        return super.text(node, around);
    }

    /**
     * A query in FROM sees what stands beside it only if it is lateral. What it sees of queries around is narrowed there already; to narrow it
     * once more does no harm, and the same query may stand elsewhere, too.
     */
    @Override
    public Node derivedTable(DerivedTable node, Scope around) {
        return super.derivedTable(node, node.lateral() ? standing(node, around) : Scope.NONE);
    }

    @Override
    public Node cte(Cte node, Scope around) {
        return super.cte(node, Scope.NONE);
    }

    /** A column may name an item of FROM from a query further inside. */
    private static Scope standing(FromNode item, Scope around) {
        Scope at = around;
        while (at.outer() != null && !at.sources().contains(item)) {
            at = at.outer();
        }
        return at;
    }

    private static Scope inside(Scope around, List<FromNode> from) {
        return around.inside(Sources.items(from), List.of());
    }

    private static List<FromNode> with(TableNode changed, List<FromNode> others) {
        List<FromNode> all = new ArrayList<>(others.size() + 1);
        all.add(changed);
        all.addAll(others);
        return all;
    }

    /** What a statement names beside what it says of FROM. */
    private static List<FromNode> unsaid(List<FromNode> all, List<FromNode> said) {
        return all.subList(said.size(), all.size());
    }

    private List<FromNode> narrowed(List<FromNode> from, List<Node> where) {
        return from.stream().map(item -> narrowed(item, from, where)).toList();
    }

    /** An item of FROM whose rows fulfil what they must, by its own ON or by conditions beside it. */
    private FromNode narrowed(FromNode item, List<FromNode> from, List<Node> beside) {
        if (item instanceof JoinNode join) {
            return narrowed(join, from, beside);
        }
        Node condition = item instanceof TableNode table ? criteria.conditionFor(table, from) : null;
        if (condition != null && !beside.contains(condition)) {
            beside.add(condition);
        }
        return item;
    }

    private FromNode narrowed(JoinNode join, List<FromNode> from, List<Node> beside) {
        List<Node> on = new ArrayList<>();
        FromNode left = narrowed(join.left(), from, isKept(join.kind(), JoinKind.LEFT) ? beside : on);
        FromNode right = narrowed(join.right(), from, isKept(join.kind(), JoinKind.RIGHT) ? beside : on);
        if (join.kind() == JoinKind.FULL && !on.isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "A full join keeps the rows of both sides, so that criteria cannot leave any of them out.",
                    "join a subquery in the place of the entity, or say options(withoutCriteria())");
        }
        return !on.isEmpty() && left instanceof JoinNode way && isWayThroughKeys(way, join)
                ? new JoinNode(
                        way.left(),
                        JoinKind.LEFT,
                        new JoinNode(way.right(), JoinKind.INNER, right, both(join.on(), on)),
                        way.on())
                : new JoinNode(left, join.kind(), right, both(join.on(), on));
    }

    /** Whether outer joins lead through a table of nothing but keys: a pair whose other end may not be seen counts as none. */
    private static boolean isWayThroughKeys(JoinNode way, JoinNode join) {
        return join.kind() == JoinKind.LEFT
                && way.kind() == JoinKind.LEFT
                && way.right() instanceof TableNode between
                && isOfKeys(between.table())
                && join.on() != null
                && !Collections.disjoint(Sources.of(List.of(join.on())), List.of(between))
                && Collections.disjoint(Sources.of(List.of(join.on())), Sources.items(List.of(way.left())));
    }

    private static boolean isOfKeys(TableDefinition table) {
        return EntityType.behind(table) == null
                && table.columns().stream()
                        .allMatch(column -> table.foreignKeys().stream()
                                .anyMatch(key -> key.columns().contains(column.name())));
    }

    /** Whether each row that a join gives has one of this side. */
    private static boolean isKept(JoinKind kind, JoinKind side) {
        return kind == JoinKind.INNER || kind == JoinKind.CROSS || kind == side;
    }

    private static @Nullable Node both(@Nullable Node on, List<Node> more) {
        if (more.isEmpty()) {
            return on;
        }
        List<Node> all = new ArrayList<>(more);
        if (on != null) {
            all.add(0, on);
        }
        return new Junction(JunctionKind.AND, all);
    }
}
