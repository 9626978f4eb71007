package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.CteReference;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.Grouping;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Over;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.Walker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where lists may stand inside rows. */
public final class Nesting {
    private Nesting() {}

    /**
     * Refuses what no list can be made for, before anything is sent.
     *
     * @throws UsageException if the rows are groups and do not keep the key of a list, or a list names a table that it does not read
     */
    public static void check(Query<?> query) {
        for (Nested nested : query.row().nested()) {
            grouped(query, nested.many());
            named(nested.many());
            check(nested.many().each());
        }
    }

    private static void grouped(Query<?> query, Many<?> many) {
        if (!(query.node() instanceof SelectNode select)) {
            return;
        }
        Grouping grouping = select.grouping();
        boolean groups = !grouping.terms().isEmpty() || aggregates(select.list().columns());
        for (Expression<?> key : many.path().near()) {
            if (groups && !grouping.terms().contains(key.node())) {
                throw new UsageException(
                        ErrorCode.BAD_STATEMENT,
                        "many(…) belongs to rows by " + Faces.named(key.node())
                                + ", and a group of rows has no one value of it.",
                        "group by " + Faces.named(key.node()) + " too, or leave many(…) out");
            }
        }
    }

    /** FROM of a list is the end of its path and what was joined to it. */
    private static void named(Many<?> many) {
        SelectNode each = many.each().node();
        List<FromNode> read = Sources.items(each.from());
        List<Node> says = new ArrayList<>(each.list().columns());
        says.addAll(each.where());
        says.addAll(each.ordering().terms());
        for (FromNode source : Sources.of(says)) {
            if (!read.contains(source)) {
                throw new UsageException(
                        ErrorCode.BAD_STATEMENT,
                        "many(…) names a column of '" + TablePath.bare(source) + "', and reads only "
                                + read.stream().map(TablePath::bare).toList() + ".",
                        "select that column beside many(…), or join its table: many(…).join(table)");
            }
        }
    }

    /** A query that stands inside another has columns, and no lists. */
    static void refuseIn(Query<?> query) {
        if (!query.row().nested().isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "A query that holds many(…) cannot be a part of another: only rows that come out hold lists.",
                    "inside, select the columns alone; say many(…) in the query that is executed");
        }
    }

    /** Whether one of them is a function of many rows, other than over a window. */
    static boolean aggregates(Collection<? extends Node> nodes) {
        Aggregates found = new Aggregates();
        nodes.forEach(node -> found.walk(node, found));
        return found.any;
    }

    private static final class Aggregates extends Walker<Aggregates> {
        private boolean any;

        @Override
        public Aggregates aggregate(Aggregate node, Aggregates context) {
            any = true;
            return this;
        }

        @Override
        public Aggregates over(Over node, Aggregates context) {
            return this;
        }

        @Override
        public Aggregates select(SelectNode node, Aggregates context) {
            return this;
        }

        @Override
        public Aggregates derivedTable(DerivedTable node, Aggregates context) {
            return this;
        }

        @Override
        public Aggregates cteReference(CteReference node, Aggregates context) {
            return this;
        }
    }
}
