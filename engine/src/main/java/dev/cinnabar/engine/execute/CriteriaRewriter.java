package dev.cinnabar.engine.execute;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.node.DeleteNode;
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
 * leave such a row out, to its ON. What is handed along are the tables of the queries around. Used once.
 */
final class CriteriaRewriter extends Rewriter<List<FromNode>> {
    private final ReadCriteria criteria;
    private final KeptRows kept;

    CriteriaRewriter(ReadCriteria criteria, KeptRows kept) {
        this.criteria = criteria;
        this.kept = kept;
    }

    Node applied(Node statement) {
        return rewrite(statement, List.of());
    }

    @Override
    public Node select(SelectNode node, List<FromNode> around) {
        boolean said = !node.from().isEmpty();
        List<FromNode> own = said ? node.from() : named(node, around);
        List<FromNode> items = Sources.items(own);
        SelectNode inner = (SelectNode) super.select(node, longer(around, items));
        List<Node> where = new ArrayList<>(inner.where());
        List<FromNode> from = (said ? inner.from() : own)
                .stream().map(item -> narrowed(item, items, where)).toList();
        return new SelectNode(
                inner.list(),
                said ? from : List.of(),
                where,
                inner.grouping(),
                inner.ordering(),
                inner.locking(),
                inner.dressing());
    }

    @Override
    public Node update(UpdateNode node, List<FromNode> around) {
        List<FromNode> items = items(node.table(), node.from());
        UpdateNode inner = (UpdateNode) super.update(node, longer(around, items));
        List<Node> where = new ArrayList<>(inner.where());
        List<FromNode> from = narrowed(node.table(), inner.from(), items, where);
        return new UpdateNode(inner.table(), inner.assignments(), from, where, inner.ordering(), inner.returning());
    }

    @Override
    public Node delete(DeleteNode node, List<FromNode> around) {
        List<FromNode> items = items(node.from(), node.using());
        DeleteNode inner = (DeleteNode) super.delete(node, longer(around, items));
        List<Node> where = new ArrayList<>(inner.where());
        List<FromNode> using = narrowed(node.from(), inner.using(), items, where);
        return kept.said(new DeleteNode(inner.from(), using, where, inner.ordering(), inner.returning()));
    }

    @Override
    public Node text(TextNode node, List<FromNode> around) {
        criteria.checkText();
        return super.text(node, around);
    }

    private static List<FromNode> items(TableNode changed, List<FromNode> others) {
        List<FromNode> items = new ArrayList<>(Sources.items(others));
        items.add(changed);
        return items;
    }

    private static List<FromNode> longer(List<FromNode> around, List<FromNode> items) {
        List<FromNode> inside = new ArrayList<>(around);
        inside.addAll(items);
        return inside;
    }

    private List<FromNode> narrowed(TableNode changed, List<FromNode> others, List<FromNode> items, List<Node> where) {
        narrowed(changed, items, where);
        return others.stream().map(item -> narrowed(item, items, where)).toList();
    }

    /** FROM as it follows from columns: what a query around has is left to it, unless nothing else is named. */
    private static List<FromNode> named(SelectNode node, List<FromNode> around) {
        List<FromNode> named = Sources.named(node);
        List<FromNode> own =
                named.stream().filter(item -> !around.contains(item)).toList();
        return own.isEmpty() ? named : own;
    }

    /** An item of FROM whose rows fulfil what they must, by its own ON or by conditions beside it. */
    private FromNode narrowed(FromNode item, List<FromNode> items, List<Node> beside) {
        if (item instanceof JoinNode join) {
            return narrowed(join, items, beside);
        }
        Node condition = item instanceof TableNode table ? criteria.conditionFor(table, items) : null;
        if (condition != null && !beside.contains(condition)) {
            beside.add(condition);
        }
        return item;
    }

    private FromNode narrowed(JoinNode join, List<FromNode> items, List<Node> beside) {
        List<Node> on = new ArrayList<>();
        FromNode left = narrowed(join.left(), items, isKept(join.kind(), JoinKind.LEFT) ? beside : on);
        FromNode right = narrowed(join.right(), items, isKept(join.kind(), JoinKind.RIGHT) ? beside : on);
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
