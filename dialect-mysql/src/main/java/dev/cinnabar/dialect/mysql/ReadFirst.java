package dev.cinnabar.dialect.mysql;

import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.Exists;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.Grouping;
import dev.cinnabar.sql.node.InQuery;
import dev.cinnabar.sql.node.Locking;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Ordering;
import dev.cinnabar.sql.node.QueryNode;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.sql.node.ScalarQuery;
import dev.cinnabar.sql.node.SelectDressing;
import dev.cinnabar.sql.node.SelectList;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.Star;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.sql.node.Walker;
import java.util.ArrayList;
import java.util.List;

/**
 * Queries within a change that read the table which it changes: they stand in FROM of one around them, since the server takes them only
 * where their rows are kept before anything is written (manual 15.2.15.12). For one statement.
 */
final class ReadFirst extends Rewriter<List<FromNode>> {
    private static final String NAME = "read_first";

    private final TableName changed;

    private ReadFirst(TableNode changed) {
        this.changed = TableName.of(changed.table());
    }

    static UpdateNode in(UpdateNode update) {
        ReadFirst rewriter = new ReadFirst(update.table());
        List<FromNode> around = around(update.table(), update.from());
        List<Assignment> assignments = update.assignments().stream()
                .map(each -> new Assignment(each.column(), rewriter.rewrite(each.value(), around)))
                .toList();
        return new UpdateNode(
                update.table(),
                InTurn.of(assignments, update.table()),
                update.from(),
                rewriter.all(update.where(), around),
                update.ordering(),
                update.returning());
    }

    static DeleteNode in(DeleteNode delete) {
        List<Node> where = new ReadFirst(delete.from()).all(delete.where(), around(delete.from(), delete.using()));
        return new DeleteNode(delete.from(), delete.using(), where, delete.ordering(), delete.returning());
    }

    private static List<FromNode> around(TableNode changed, List<FromNode> others) {
        List<FromNode> around = Sources.items(others);
        around.add(changed);
        return around;
    }

    @Override
    public Node inQuery(InQuery in, List<FromNode> around) {
        return new InQuery(rewrite(in.of(), around), first(in.query(), around), in.negated());
    }

    @Override
    public Node exists(Exists exists, List<FromNode> around) {
        return new Exists(first(exists.query(), around));
    }

    @Override
    public Node scalarQuery(ScalarQuery scalar, List<FromNode> around) {
        return new ScalarQuery(first(scalar.query(), around), scalar.type());
    }

    private QueryNode first(QueryNode query, List<FromNode> around) {
        Reading reading = new Reading();
        reading.walk(query, around);
        return reading.found ? first(query) : query;
    }

    private static QueryNode first(QueryNode query) {
        return new SelectNode(
                new SelectList(List.of(new Star()), false, List.of()),
                List.of(new DerivedTable(query, NAME, List.of(), false)),
                List.of(),
                Grouping.NONE,
                Ordering.NONE,
                Locking.NONE,
                new SelectDressing(List.of("mysql:NO_MERGE(" + NAME + ")"), List.of(), List.of()));
    }

    /** Looks for the table in FROM of a query and of those inside it; what is handed along is what stands around. */
    private final class Reading extends Walker<List<FromNode>> {
        private boolean found;

        @Override
        public List<FromNode> select(SelectNode select, List<FromNode> around) {
            List<FromNode> own = Sources.items(Sources.from(select, around::contains));
            found |= own.stream()
                    .anyMatch(item -> item instanceof TableNode table
                            && TableName.of(table.table()).equals(changed));
            List<FromNode> all = new ArrayList<>(around);
            all.addAll(own);
            super.select(select, all);
            return around;
        }
    }
}
