package dev.cinnabar.engine.load;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.LoadRules;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.AttributeOption;
import dev.cinnabar.orm.LoadOption;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.JoinStep;
import dev.cinnabar.sql.Many;
import dev.cinnabar.sql.Nested;
import dev.cinnabar.sql.RowReader;
import dev.cinnabar.sql.SelectOption;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.node.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What comes along with the objects of an entity in a query: their columns, lists that other statements fetch, and objects that the same
 * row has. Made for one query of one session.
 */
final class LoadPlan<E> implements Selectable<E> {
    private final Mapping mapping;
    private final Hydration hydration;
    private final List<Expression<?>> columns = new ArrayList<>();
    private final List<Fetched> fetched = new ArrayList<>();
    private final List<Joined> joined = new ArrayList<>();
    private final String alias;
    private LoadRules rules = LoadRules.NONE;

    /** A relationship whose objects another statement fetches. */
    private record Fetched(Relation<?, ?> relation, Many<?> many, int at) {}

    /** A relationship whose objects stand in the same row, from a column on. */
    private record Joined(Relation<?, ?> relation, LoadPlan<?> plan, int at, JoinedList list) {}

    private LoadPlan(Mapping mapping, String alias, ChosenColumns chosen, Way way) {
        int[] slots = chosen.slots();
        this.mapping = mapping;
        this.alias = alias;
        this.hydration = new Hydration(way.unit(), mapping, slots);
        for (int slot : slots) {
            Attribute<?, ?> attribute = Objects.requireNonNull(mapping.type().attributeAt(slot));
            columns.add(alias.isEmpty() ? attribute : attribute.on(alias));
        }
    }

    static <E> LoadPlan<E> of(
            Way way, Mapping mapping, String alias, Collection<? extends SelectOption<?>> options, Joining joining) {
        LoadPlan<E> plan = new LoadPlan<>(mapping, alias, new ChosenColumns(mapping, options), way);
        way.all(mapping, options).forEach(option -> plan.take(way, option, joining));
        return plan;
    }

    private void take(Way way, SelectOption<?> option, Joining joining) {
        if (option instanceof LoadOption<?, ?> load) {
            take(way, load, joining);
        } else if (!(option instanceof AttributeOption<?>)) {
            throw new IllegalArgumentException("an option of a kind that nobody knows: " + option);
        }
    }

    private void take(Way way, LoadOption<?, ?> load, Joining joining) {
        switch (load.strategy()) {
            case JOINED -> {
                if (joining.takes(load.relation(), this)) {
                    join(way, load, joining);
                } else {
                    fetch(way, load);
                }
            }
            case SELECT_IN, SUBQUERY -> fetch(way, load);
            default -> rules = rules.with(load.relation(), load.strategy());
        }
    }

    private void join(Way way, LoadOption<?, ?> load, Joining joining) {
        Relation<?, ?> relation = load.relation();
        String there = joining.alias(relation);
        joined.add(new Joined(relation, plan(way, load, there, joining), columns.size(), new JoinedList(relation)));
        columns.addAll(joined.get(joined.size() - 1).plan().columns);
    }

    /** The joins of an object come before those of what belongs to it. */
    private LoadPlan<?> plan(Way way, LoadOption<?, ?> load, String there, Joining joining) {
        Relation<?, ?> relation = load.relation();
        Way further = way.along(relation);
        LoadPlan<?> each = new LoadPlan<>(
                way.mapping(relation), there, new ChosenColumns(way.mapping(relation), load.next()), way);
        joining.join(relation, alias, there, each);
        further.all(each.mapping, load.next()).forEach(option -> each.take(further, option, joining));
        return each;
    }

    private void fetch(Way way, LoadOption<?, ?> load) {
        Relation<?, ?> relation = load.relation();
        Joining ones = new Joining(true, false);
        LoadPlan<?> each = of(way.along(relation), way.mapping(relation), "", load.next(), ones);
        Many<?> many = Sql.many(relation, each).orderBy(relation.order());
        for (JoinStep step : ones.steps()) {
            many = many.leftJoin(step.item(), step.on());
        }
        fetched.add(new Fetched(relation, many, place(near(relation))));
    }

    private List<Expression<?>> near(Relation<?, ?> relation) {
        List<Expression<?>> near = new ArrayList<>();
        for (Attribute<?, ?> attribute : relation.ends().nearAttributes()) {
            near.add(alias.isEmpty() ? attribute : attribute.on(alias));
        }
        return near;
    }

    /** Where in the row the key stands to which a list belongs; it is added if it is not there. */
    private int place(List<Expression<?>> near) {
        int at = Collections.indexOfSubList(nodes(columns), nodes(near));
        if (at < 0) {
            at = columns.size();
            columns.addAll(near);
        }
        return at;
    }

    private static List<Node> nodes(List<Expression<?>> expressions) {
        return expressions.stream().map(Expression::node).toList();
    }

    @Override
    public List<Expression<?>> expressions() {
        return columns;
    }

    @Override
    public List<Nested> nested() {
        List<Nested> all = new ArrayList<>();
        fetched.forEach(list -> all.add(new Nested(list.many(), list.at())));
        joined.forEach(one ->
                one.plan().nested().forEach(list -> all.add(new Nested(list.many(), list.at() + one.at()))));
        return all;
    }

    @Override
    @SuppressWarnings("unchecked") // the mapping's objects are of E
    public @Nullable E read(RowReader row, int from) {
        Tracked object = hydration.read(row, from);
        if (object == null) {
            return null;
        }
        if (!rules.equals(LoadRules.NONE)) {
            object.rules(rules);
        }
        fetched.forEach(list -> fill(object, list.relation(), row.many(list.many())));
        joined.forEach(one -> read(object, one, row, from));
        return (E) object.object();
    }

    private void read(Tracked object, Joined one, RowReader row, int from) {
        Object other = one.plan().read(row, from + one.at());
        if (one.relation().isToMany()) {
            one.list().add(object, other);
        } else if (!object.isLoaded(one.relation().slot())) {
            mapping.access().load(object.object(), one.relation().slot(), other);
        }
    }

    /** All rows have been read: the lists that they made are complete. */
    void finish() {
        joined.forEach(one -> {
            one.list().finish();
            one.plan().finish();
        });
    }

    /** What was loaded before stays, with what was done to it since. */
    private void fill(Tracked object, Relation<?, ?> relation, List<?> members) {
        if (object.isLoaded(relation.slot())) {
            return;
        }
        if (relation.isToMany()) {
            mapping.access().loadMembers(object.object(), relation.slot(), members);
        } else {
            mapping.access().load(object.object(), relation.slot(), members.isEmpty() ? null : members.get(0));
        }
    }
}
