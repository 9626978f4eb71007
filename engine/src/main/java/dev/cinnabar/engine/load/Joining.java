package dev.cinnabar.engine.load;

import dev.cinnabar.orm.Relation;
import dev.cinnabar.sql.JoinStep;
import dev.cinnabar.sql.OrderTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The joins by which one statement loads what belongs to its objects. Made for one query. */
final class Joining {
    private final boolean ones;
    private final boolean lists;
    private final List<JoinStep> steps = new ArrayList<>();
    private final List<OrderTerm> order = new ArrayList<>();
    private @Nullable LoadPlan<?> innermost;
    private int aliases;

    /**
     * @param ones whether the statement may be joined with single objects
     * @param lists whether it may be joined with a list, which makes several rows of one object
     */
    Joining(boolean ones, boolean lists) {
        this.ones = ones;
        this.lists = lists;
    }

    /** Whether the relationship of a plan may be joined: beside a list that is joined already another would multiply. */
    boolean takes(Relation<?, ?> relation, LoadPlan<?> from) {
        return relation.isToMany() ? lists && (innermost == null || innermost == from) : ones;
    }

    String alias(Relation<?, ?> relation) {
        aliases++;
        return relation.name() + "_" + aliases;
    }

    void join(Relation<?, ?> relation, String here, String there, LoadPlan<?> plan) {
        steps.addAll(relation.steps(here, there));
        order.addAll(Arrays.asList(relation.order(there)));
        if (relation.isToMany()) {
            innermost = plan;
        }
    }

    List<JoinStep> steps() {
        return steps;
    }

    OrderTerm[] order() {
        return order.toArray(OrderTerm[]::new);
    }

    /** Whether an object may come in several rows. */
    boolean hasList() {
        return innermost != null;
    }
}
