package dev.cinnabar.engine.load;

import dev.cinnabar.engine.execute.Renamed;
import dev.cinnabar.orm.LoadOption;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.FromItem;
import dev.cinnabar.sql.JoinStep;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.JoinKind;
import dev.cinnabar.sql.node.JoinNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The joins of a statement in their order. An inner join to what an outer join found stands inside that one, in parentheses: beside it,
 * it would leave out the rows for which the outer join found nothing. Made for one query.
 */
final class Joins {
    private final List<Join> joins = new ArrayList<>();

    /** One join; what stands inside it grows. */
    static final class Join {
        private final JoinKind kind;
        private final Condition on;
        private FromNode item;

        private Join(JoinKind kind, FromItem item, Condition on) {
            this.kind = kind;
            this.item = item.node();
            this.on = on;
        }

        private void grow(JoinStep step) {
            item = new JoinNode(
                    item, JoinKind.INNER, step.item().node(), step.on().node());
        }

        private FromItem item() {
            return () -> item;
        }
    }

    /**
     * Joins along a relationship.
     *
     * @param outer the outer join that found this end; null for none
     * @return the outer join that finds the other end; null for none
     */
    @Nullable
    Join join(LoadOption<?, ?> load, String here, String there, @Nullable Join outer) {
        List<JoinStep> steps = steps(load, here, there);
        if (!load.details().inner()) {
            steps.forEach(step -> join(step.item(), step.on()));
            return joins.get(joins.size() - 1);
        }
        steps.forEach(step -> inner(step, outer));
        return outer;
    }

    /** Joins what rows may have in another table. */
    void join(FromItem item, Condition on) {
        joins.add(new Join(JoinKind.LEFT, item, on));
    }

    private void inner(JoinStep step, @Nullable Join outer) {
        if (outer == null) {
            joins.add(new Join(JoinKind.INNER, step.item(), step.on()));
        } else {
            outer.grow(step);
        }
    }

    private static List<JoinStep> steps(LoadOption<?, ?> load, String here, String there) {
        List<JoinStep> steps = new ArrayList<>(load.relation().steps(here, there));
        int last = steps.size() - 1;
        List<Condition> only = load.details().where().stream()
                .map(said -> Renamed.condition(said, load.relation().target(), there))
                .toList();
        steps.set(last, steps.get(last).where(only));
        return steps;
    }

    /** The rows that each row of the statement has one of, though they are joined. */
    List<FromNode> inner() {
        return joins.stream()
                .filter(join -> join.kind == JoinKind.INNER)
                .map(join -> join.item)
                .toList();
    }

    boolean isEmpty() {
        return joins.isEmpty();
    }

    boolean isInner() {
        return joins.stream().allMatch(join -> join.kind == JoinKind.INNER);
    }

    /** Takes out those of whose items a query names columns itself, and those that these need. */
    Joins taken(Set<FromNode> named) {
        Joins taken = new Joins();
        Set<FromNode> wanted = new HashSet<>(named);
        for (int i = joins.size() - 1; i >= 0; i--) {
            Join join = joins.get(i);
            if (!Collections.disjoint(wanted, Sources.items(List.of(join.item)))) {
                wanted.addAll(Sources.of(List.of(join.on.node())));
                taken.joins.add(0, joins.remove(i));
            }
        }
        return taken;
    }

    <R> Select<R> in(Select<R> select) {
        Select<R> joined = select;
        for (Join join : joins) {
            joined = join.kind == JoinKind.LEFT
                    ? joined.leftJoin(join.item(), join.on)
                    : joined.join(join.item(), join.on);
        }
        return joined;
    }
}
