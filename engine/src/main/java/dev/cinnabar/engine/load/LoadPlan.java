package dev.cinnabar.engine.load;

import dev.cinnabar.engine.load.Joins.Join;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.LoadRules;
import dev.cinnabar.engine.unit.Siblings;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.LoadDetails;
import dev.cinnabar.orm.LoadOption;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What comes along with the objects of an entity in a query: their columns, lists that other statements fetch, and objects that the same
 * row has. Made for one query of one session.
 */
final class LoadPlan<E> implements Selectable<E> {
    private final Mapping mapping;
    private final Kinds kinds;
    private final Hydration hydration;
    private final List<Expression<?>> columns;
    // each is made by the first that is put in: most plans have none
    private List<Fetched> fetched = List.of();
    private List<Joined> joined = List.of();
    private List<Endless> endless = List.of();
    private Map<Relation<?, ?>, LoadOption<?, ?>> later = Map.of();
    private Formulas formulas = Formulas.NONE;
    private final String alias;
    private final Way way;
    private LoadRules rules = LoadRules.NONE;

    /** A relationship whose objects another statement fetches. */
    private record Fetched(Relation<?, ?> relation, LoadPlan<?> plan, Many<?> many, int at) {}

    /** A relationship whose objects stand in the same row, from a column on. */
    private record Joined(Relation<?, ?> relation, LoadPlan<?> plan, int at, JoinedList list) {}

    /** A relationship that is followed, after the rows were read, until nothing is left. */
    private record Endless(LoadOption<?, ?> how, Set<Tracked> owners) {}

    private LoadPlan(Way way, Mapping mapping, String alias, Said said) {
        int[] slots = ChosenColumns.of(mapping, said.attributes());
        this.way = way.with(said.everywhere());
        this.mapping = mapping;
        this.alias = alias;
        this.kinds = new Kinds(this.way, mapping, alias);
        this.hydration = new Hydration(this.way, mapping, slots, kinds);
        this.columns = new ArrayList<>(slots.length);
        for (int slot : slots) {
            Attribute<?, ?> attribute = Objects.requireNonNull(mapping.type().attributeAt(slot));
            columns.add(alias.isEmpty() ? attribute : attribute.on(alias));
        }
    }

    static <E> LoadPlan<E> of(
            Way way, Mapping mapping, String alias, Collection<? extends SelectOption<?>> options, Joining joining) {
        Said said = Said.of(options);
        LoadPlan<E> plan = new LoadPlan<>(way, mapping, alias, said);
        plan.take(said, joining, null);
        return plan;
    }

    /**
     * Makes the plan for what the options say.
     *
     * @param outer the outer join that found its objects; null for none
     */
    private void take(Said said, Joining joining, @Nullable Join outer) {
        kinds.join(columns, joining, said.isWhole());
        formulas = Formulas.of(mapping, alias, said, joining.takesTables() && said.isWhole(), columns);
        way.loads(mapping, said).forEach(load -> take(load, joining, outer));
        Siblings siblings = way.loadsTogether(mapping, said) ? new Siblings() : null;
        rules = new LoadRules(later, way.lasting(), siblings, false);
    }

    private void take(LoadOption<?, ?> load, Joining joining, @Nullable Join outer) {
        checkLoadable(load.relation());
        if (load.details().depth() == LoadDetails.ENDLESS) {
            endless = with(endless, new Endless(load, new LinkedHashSet<>()));
            return;
        }
        switch (load.strategy()) {
            case JOINED -> {
                if (load.details().from() != null || joining.takes(load, this)) {
                    join(load, joining, outer);
                } else {
                    fetch(load);
                }
            }
            case SELECT_IN, SUBQUERY -> fetch(load);
            default -> later(load);
        }
    }

    private static <T> List<T> with(List<T> some, T more) {
        List<T> list = some.isEmpty() ? new ArrayList<>() : some;
        list.add(more);
        return list;
    }

    private void later(LoadOption<?, ?> load) {
        later = later.isEmpty() ? new LinkedHashMap<>() : later;
        later.put(load.relation().origin(), load);
    }

    private static void checkLoadable(Relation<?, ?> relation) {
        if (!Way.isLoadable(relation)) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    relation + " is write-only, and is never loaded.",
                    "query what is wanted of it: its select() on an object, or a join");
        }
    }

    /** The joins of an object come before those of what belongs to it. */
    private void join(LoadOption<?, ?> load, Joining joining, @Nullable Join outer) {
        Relation<?, ?> relation = load.relation();
        String own = load.details().from();
        String there = own == null ? joining.alias(relation) : own;
        Said said = Said.of(load.deeper());
        LoadPlan<?> plan = new LoadPlan<>(way.along(relation), way.mapping(relation), there, said);
        if (own == null) {
            plan.take(said, joining, joining.join(load, alias, there, outer, plan));
        } else {
            joining.found(relation, plan);
            plan.take(said, joining, null);
        }
        joined = with(joined, new Joined(relation, plan, columns.size(), new JoinedList(way, relation)));
        columns.addAll(plan.columns);
    }

    private void fetch(LoadOption<?, ?> load) {
        Relation<?, ?> relation = load.relation();
        Joining ones = Joining.ofFetched();
        LoadPlan<?> each = of(way.along(relation), way.mapping(relation), "", load.deeper(), ones);
        Many<?> many = Sql.many(relation, each)
                .where(load.details().where().toArray(Condition[]::new))
                .orderBy(relation.order())
                .inChunksOf(load.details().chunk())
                .with(select -> ones.joins().in(select));
        fetched = with(fetched, new Fetched(relation, each, many, place(near(relation))));
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
        if (fetched.isEmpty() && joined.isEmpty()) {
            return List.of();
        }
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
        remember(object);
        kinds.came(object);
        formulas.load(object, way.freshness() != Freshness.KEPT, row, from);
        for (int i = 0; i < fetched.size(); i++) { // every row comes by here, and needs no iterators
            way.fill(object, fetched.get(i).relation(), row.many(fetched.get(i).many()));
        }
        for (int i = 0; i < joined.size(); i++) {
            read(object, joined.get(i), row, from);
        }
        return (E) object.object();
    }

    private void remember(Tracked object) {
        if (!rules.shows()) {
            object.givenPlainly();
        }
        if (!rules.saysNothing()) {
            object.rules(rules);
            rules.came(object);
        }
        for (int i = 0; i < endless.size(); i++) {
            endless.get(i).owners().add(object);
        }
    }

    private void read(Tracked object, Joined one, RowReader row, int from) {
        Object other = one.plan().read(row, from + one.at());
        if (Joining.hasSeveral(one.relation())) {
            one.list().add(object, other);
        } else {
            way.fill(object, one.relation(), other == null ? List.of() : List.of(other));
        }
    }

    /** Whether objects are complete only when all rows were read. */
    boolean isLate() {
        boolean late = kinds.isLate() || !endless.isEmpty();
        for (Joined one : joined) {
            late |= Joining.hasSeveral(one.relation()) || one.plan().isLate();
        }
        for (Fetched list : fetched) {
            late |= list.plan().isLate();
        }
        return late;
    }

    /** All rows have been read: the lists that they made are complete. */
    void finish(BatchLoad rest) {
        kinds.finish(rest);
        joined.forEach(one -> one.list().finish());
        endless.forEach(relation -> rest.loadEndless(relation.owners(), relation.how(), way.everywhere()));
        joined.forEach(one -> one.plan().finish(rest));
        fetched.forEach(list -> list.plan().finish(rest));
    }
}
