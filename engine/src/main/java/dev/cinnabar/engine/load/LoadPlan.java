package dev.cinnabar.engine.load;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.LoadRules;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.AttributeOption;
import dev.cinnabar.orm.LoadOption;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Many;
import dev.cinnabar.sql.Nested;
import dev.cinnabar.sql.RowReader;
import dev.cinnabar.sql.SelectOption;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private LoadRules rules = LoadRules.NONE;

    /** A relationship whose objects another statement fetches. */
    private record Fetched(Relation<?, ?> relation, Many<?> many, int at) {}

    private LoadPlan(Mapping mapping, Hydration hydration) {
        this.mapping = mapping;
        this.hydration = hydration;
    }

    static <E> LoadPlan<E> of(UnitOfWork unit, Mapping mapping, String alias, Collection<? extends SelectOption<?>> options) {
        int[] slots = new ChosenColumns(mapping, options).slots();
        LoadPlan<E> plan = new LoadPlan<>(mapping, new Hydration(unit, mapping, slots));
        for (int slot : slots) {
            Attribute<?, ?> attribute = java.util.Objects.requireNonNull(mapping.type().attributeAt(slot));
            plan.columns.add(alias.isEmpty() ? attribute : attribute.on(alias));
        }
        options.forEach(option -> plan.take(unit, option));
        return plan;
    }

    private void take(UnitOfWork unit, SelectOption<?> option) {
        if (option instanceof LoadOption<?, ?> load) {
            if (load.strategy() == LoadStrategy.SELECT_IN || load.strategy() == LoadStrategy.SUBQUERY || load.strategy() == LoadStrategy.JOINED) {
                fetch(unit, load);
            } else {
                rules = rules.with(load.relation(), load.strategy());
            }
        } else if (!(option instanceof AttributeOption<?>)) {
            throw new IllegalArgumentException("an option of a kind that nobody knows: " + option);
        }
    }

    private void fetch(UnitOfWork unit, LoadOption<?, ?> load) {
        Relation<?, ?> relation = load.relation();
        LoadPlan<?> each = of(unit, unit.mappings().of(relation.target()), "", load.next());
        Many<?> many = Sql.many(relation, each).orderBy(relation.order());
        fetched.add(new Fetched(relation, many, place(relation.near())));
    }

    /** Where in the row the key stands to which a list belongs; it is added if it is not there. */
    private int place(List<Expression<?>> near) {
        int at = java.util.Collections.indexOfSubList(columns, near);
        if (at < 0) {
            at = columns.size();
            columns.addAll(near);
        }
        return at;
    }

    @Override
    public List<Expression<?>> expressions() {
        return columns;
    }

    @Override
    public List<Nested> nested() {
        return fetched.stream().map(list -> new Nested(list.many(), list.at())).toList();
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
        return (E) object.object();
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
