package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.CteReference;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.JunctionKind;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.TableNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A path between two items of FROM: pairs of columns that are equal, and what else must hold at its end. */
record TablePath<E extends FromItem, T extends FromItem>(
        E from, T to, List<Expression<?>> near, List<Expression<?>> far, List<Condition> also)
        implements JoinPath<E, T> {
    TablePath {
        near = List.copyOf(near);
        far = List.copyOf(far);
        also = List.copyOf(also);
    }

    @Override
    public FromItem start() {
        return from;
    }

    @Override
    public List<JoinStep> steps() {
        List<Condition> on = new ArrayList<>();
        for (int i = 0; i < near.size(); i++) {
            on.add(Faces.compare(near.get(i), ComparisonOperator.EQ, far.get(i)));
        }
        on.addAll(also);
        return List.of(new JoinStep(to, Sql.and(on.toArray(Condition[]::new))));
    }

    @Override
    public <R> Select<R> reach(Select<R> each) {
        return each.from(to).where(also.toArray(Condition[]::new));
    }

    /** By the one foreign key between them; within one table, to the rows that refer to where it begins. */
    static TablePath<Table, Table> of(Table from, Table to) {
        List<Condition> keys = new ArrayList<>(keys(to, from));
        if (!from.definition().equals(to.definition())) {
            keys.addAll(keys(from, to));
        }
        if (keys.size() != 1) {
            throw keys.isEmpty() ? none(from, to) : several(from, to, keys);
        }
        return of(from, to, keys.get(0));
    }

    private static List<Condition> keys(Table holder, Table target) {
        List<Condition> found = new ArrayList<>();
        for (ForeignKey key : holder.foreignKeys()) {
            if (Joins.refersTo(key, target)) {
                found.add(Joins.equal(holder.node(), key.columns(), target.node(), key.referredColumns()));
            }
        }
        return found;
    }

    static <E extends FromItem, T extends FromItem> TablePath<E, T> of(E from, T to, Condition on) {
        if (from.node().equals(to.node())) {
            throw new UsageException(
                    ErrorCode.DUPLICATE_NAME,
                    "The path leads from " + name(from) + " to itself, and nothing tells its ends apart.",
                    "give the end a name of its own: table.as(\"…\")");
        }
        Ends ends = new Ends(from.node(), to.node());
        parts(on.node()).forEach(ends::take);
        if (ends.near.isEmpty()) {
            throw none(from, to);
        }
        return new TablePath<>(from, to, ends.near, ends.far, ends.also);
    }

    private static Stream<Node> parts(Node condition) {
        return condition instanceof Junction all && all.kind() == JunctionKind.AND
                ? all.parts().stream().flatMap(TablePath::parts)
                : Stream.of(condition);
    }

    /** The parts of a condition, by the end that each belongs to. */
    private record Ends(
            FromNode from, FromNode to, List<Expression<?>> near, List<Expression<?>> far, List<Condition> also) {
        Ends(FromNode from, FromNode to) {
            this(from, to, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void take(Node part) {
            if (part instanceof Comparison equal
                    && equal.operator() == ComparisonOperator.EQ
                    && equal.left() instanceof ColumnNode left
                    && equal.right() instanceof ColumnNode right
                    && Set.of(from, to).equals(Set.of(left.source(), right.source()))) {
                pair(left.source().equals(from) ? left : right, left.source().equals(to) ? left : right);
            } else if (List.of(to).containsAll(Sources.of(List.of(part)))) {
                also.add(Faces.condition(part));
            } else {
                throw strange();
            }
        }

        /** Both are read as what the near one is, so that they compare in memory as in the database. */
        private void pair(ColumnNode one, ColumnNode other) {
            near.add(Faces.of(one, one.type()));
            far.add(Faces.of(other, one.type()));
        }

        private UsageException strange() {
            return new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "A part of the path's condition neither makes a column of " + name(from) + " equal to one of "
                            + name(to) + ", nor speaks of " + name(to) + " alone.",
                    "join the two by equal columns; narrow " + name(from) + " in where(…) of the query itself");
        }
    }

    @Override
    public String toString() {
        return "path(" + bare(from) + ", " + bare(to) + ")";
    }

    private static UsageException none(FromItem from, FromItem to) {
        return new UsageException(
                ErrorCode.NO_JOIN_CONDITION,
                "No foreign key and no pair of equal columns leads from " + name(from) + " to " + name(to) + ".",
                "say it: path(" + bare(from) + ", " + bare(to) + ", from.column(…).eq(to.column(…)))");
    }

    private static UsageException several(Table from, Table to, List<Condition> keys) {
        String found = keys.stream().map(TablePath::shown).collect(Collectors.joining("; "));
        return new UsageException(
                ErrorCode.AMBIGUOUS_JOIN,
                keys.size() + " foreign keys lead between " + name(from) + " and " + name(to) + ": " + found + ".",
                "say which one: path(" + bare(from) + ", " + bare(to) + ", from.column(…).eq(to.column(…)))");
    }

    private static String shown(Condition key) {
        return parts(key.node())
                .map(Comparison.class::cast)
                .map(pair -> shown(pair.left()) + " = " + shown(pair.right()))
                .collect(Collectors.joining(" and "));
    }

    private static String shown(Node side) {
        ColumnNode column = (ColumnNode) side;
        return bare(column.source()) + "." + column.name();
    }

    private static String name(FromItem item) {
        return name(item.node());
    }

    private static String name(FromNode item) {
        return "'" + bare(item) + "'";
    }

    private static String bare(FromItem item) {
        return bare(item.node());
    }

    static String bare(FromNode item) {
        if (item instanceof TableNode table) {
            return table.alias().isEmpty() ? table.table().name() : table.alias();
        }
        if (item instanceof CteReference cte) {
            return cte.alias().isEmpty() ? cte.name() : cte.alias();
        }
        return item instanceof DerivedTable derived ? derived.alias() : "what stands in FROM";
    }
}
