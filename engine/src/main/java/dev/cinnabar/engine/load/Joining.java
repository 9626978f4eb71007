package dev.cinnabar.engine.load;

import dev.cinnabar.engine.load.Joins.Join;
import dev.cinnabar.orm.LoadOption;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.OrderTerm;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.node.FromNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The joins by which one statement loads what belongs to its objects. Made for one query. */
final class Joining {
    private final boolean ones;
    private final boolean lists;
    private final boolean tables;
    private final List<FromNode> present;
    private final Joins joins = new Joins();
    private final List<OrderTerm> order = new ArrayList<>();
    private @Nullable LoadPlan<?> innermost;
    private boolean multiplies;
    private int aliases;

    /**
     * @param ones whether the statement may be joined with single objects
     * @param lists whether it may be joined with a list, which makes several rows of one object
     * @param tables whether it may be joined with other tables of the same objects
     * @param present what stands in FROM, in a list that it may add to where it takes tables
     */
    Joining(boolean ones, boolean lists, boolean tables, List<FromNode> present) {
        this.ones = ones;
        this.lists = lists;
        this.tables = tables;
        this.present = present;
    }

    /** For a statement that cannot be joined with anything. */
    static Joining none() {
        return new Joining(false, false, false, List.of());
    }

    /** For a statement of its own, which fetches objects that belong to others. */
    static Joining ofFetched() {
        return new Joining(true, false, true, new ArrayList<>());
    }

    boolean takesTables() {
        return tables;
    }

    /** Joins another table that objects may have a row in, unless it is there already. */
    void join(Table table, Condition on) {
        if (!present.contains(table.node())) {
            present.add(table.node());
            joins.join(table, on);
        }
    }

    /** Whether an item stands in FROM, or will. */
    boolean has(FromNode item) {
        return present.contains(item);
    }

    /** Whether the relationship of a plan may be joined: beside a list that is joined already another would multiply. */
    boolean takes(LoadOption<?, ?> load, LoadPlan<?> from) {
        return hasSeveral(load.relation()) ? lists && (innermost == null || innermost == from) : ones;
    }

    /** Whether a join along it may find several rows: a key at the other end can be there twice. */
    static boolean hasSeveral(Relation<?, ?> relation) {
        return relation.ends().direction() != Direction.MANY_TO_ONE;
    }

    String alias(Relation<?, ?> relation) {
        aliases++;
        return relation.name() + "_" + aliases;
    }

    /**
     * Joins what a plan needs.
     *
     * @param outer the join that made the rows of this end; null for the query itself
     */
    @Nullable
    Join join(LoadOption<?, ?> load, String here, String there, @Nullable Join outer, LoadPlan<?> plan) {
        order.addAll(Arrays.asList(load.relation().order(there)));
        found(load.relation(), plan);
        multiplies |= hasSeveral(load.relation());
        return joins.join(load, here, there, outer);
    }

    /** The rows of a plan are there already, in the order that the query says. */
    void found(Relation<?, ?> relation, LoadPlan<?> plan) {
        if (hasSeveral(relation)) {
            innermost = plan;
        }
    }

    Joins joins() {
        return joins;
    }

    OrderTerm[] order() {
        return order.toArray(OrderTerm[]::new);
    }

    /** Whether its joins make several rows of one. */
    boolean multiplies() {
        return multiplies;
    }

    /** Whether an object may come in several rows. */
    boolean hasList() {
        return innermost != null;
    }
}
