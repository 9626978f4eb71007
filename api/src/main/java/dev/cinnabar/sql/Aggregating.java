package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.AggregateOptions;

/**
 * What may be said about the rows that an aggregate sees.
 *
 * @param <S> the aggregate itself
 */
public interface Aggregating<S> {
    Aggregate node();

    /** The same with another node. */
    S with(Aggregate node);

    private S with(AggregateOptions options) {
        Aggregate old = node();
        return with(new Aggregate(old.name(), old.arguments(), options, old.type()));
    }

    /** Equal values once. */
    default S distinct() {
        AggregateOptions old = node().options();
        return with(new AggregateOptions(true, old.orderBy(), old.filter(), old.withinGroup()));
    }

    /** Only the rows for which it holds (SQL:2016 10.9); written as CASE where the database has no FILTER. */
    default S filter(Condition condition) {
        AggregateOptions old = node().options();
        return with(new AggregateOptions(old.distinct(), old.orderBy(), condition.node(), old.withinGroup()));
    }

    /** The order in which rows are taken in. */
    default S orderBy(OrderTerm... terms) {
        AggregateOptions old = node().options();
        return with(new AggregateOptions(old.distinct(), Faces.nodes(terms), old.filter(), old.withinGroup()));
    }

    /** The order that an ordered-set function works on (SQL:2016 10.9). */
    default S withinGroup(OrderTerm... terms) {
        AggregateOptions old = node().options();
        return with(new AggregateOptions(old.distinct(), old.orderBy(), old.filter(), Faces.nodes(terms)));
    }
}
