package dev.cinnabar.engine.load;

import dev.cinnabar.connect.Executes;
import dev.cinnabar.engine.execute.ListedResult;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.AliasedEntity;
import dev.cinnabar.orm.CriteriaOption;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.LoadedEntity;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.WithoutCriteria;
import dev.cinnabar.result.Result;
import dev.cinnabar.result.RowNames;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.InsertReturning;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.SelectOption;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.LockStrength;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SelectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Queries that name entities, as queries whose rows hold the objects of a session. Confined to the session's thread. */
public final class EntityQueries {
    /** Most queries select one entity. */
    private static final int FEW = 1;

    private final UnitOfWork unit;
    private final LoadStrategy usual;
    private final Sight sight;

    /**
     * Queries of one session.
     *
     * @param usual how relationships load that say nothing themselves
     * @param sight what the session says of all that it reads
     */
    public EntityQueries(UnitOfWork unit, LoadStrategy usual, Sight sight) {
        this.unit = unit;
        this.usual = usual;
        this.sight = sight;
    }

    /** Runs a query, and loads what it asks for. */
    public <R> Result<R> run(Query<R> query, Executes connection) {
        Planned<R> planned = planned(query);
        Result<R> result = connection.execute(planned.query());
        return collected(result, planned.joining(), planned.plans(), connection);
    }

    /** Inserts many rows, and gives what they become, each in the place of what it was given as. */
    public <R> Result<R> run(InsertReturning<R> insert, List<? extends Map<String, ?>> rows, Executes connection) {
        Joining none = Joining.none();
        Way start = Way.start(unit, usual, Freshness.KEPT, false);
        List<LoadPlan<?>> plans = new ArrayList<>();
        Selectable<R> row = replaced(start, insert.row(), List.of(), none, plans);
        InsertReturning<R> planned =
                row == insert.row() ? insert : insert.insert().returning(row);
        return collected(connection.execute(planned, rows), none, plans, connection);
    }

    /** An object that comes in several rows is complete when all of them were read. */
    private <R> Result<R> collected(Result<R> result, Joining joining, List<LoadPlan<?>> plans, Executes connection) {
        if (!areLate(plans)) {
            return result;
        }
        RowNames names = RowNames.of(result.keys());
        Collection<R> rows = joining.hasList() ? new LinkedHashSet<>(result.all()) : result.all();
        BatchLoad rest = new BatchLoad(unit, sight, new BatchLoad.Runs() {
            @Override
            public <S> List<S> all(Query<S> query) {
                return run(query, connection).all();
            }
        });
        plans.forEach(plan -> plan.finish(rest));
        return ListedResult.of(rows, names);
    }

    private static boolean areLate(List<LoadPlan<?>> plans) {
        boolean late = false;
        for (LoadPlan<?> plan : plans) {
            late |= plan.isLate();
        }
        return late;
    }

    /** A query as it is sent. */
    private record Planned<R>(Query<R> query, Joining joining, List<LoadPlan<?>> plans) {}

    private <R> Planned<R> planned(Query<R> query) {
        List<LoadPlan<?>> plans = new ArrayList<>(FEW);
        Select<R> select = query instanceof Select<R> some ? some : null;
        List<? extends SelectOption<?>> own = select == null ? query.options().saidOptions() : select.loading();
        List<? extends SelectOption<?>> options = lasting(own);
        Joining joining = select == null ? Joining.none() : joining(select.node());
        Freshness freshness = select == null ? Freshness.KEPT : Freshness.of(select.node());
        Way start = Way.start(unit, usual, freshness, query.options().fetchSize() > 0);
        Selectable<R> row = replaced(start, query.row(), options, joining, plans);
        Node node = select == null ? query.nodeToRun() : node(select, row, joining);
        return new Planned<>(new SessionQuery<>(node, row, options(query, own)), joining, plans);
    }

    private static <R> Node node(Select<R> select, Selectable<R> row, Joining joining) {
        return row == select.row() ? KindJoins.in(select, none -> false).node() : joined(select, row, joining);
    }

    /** With what the session says; its criteria hold as long as it says them, and do not stay with objects. */
    private List<? extends SelectOption<?>> lasting(List<? extends SelectOption<?>> own) {
        if (sight.everywhere().isEmpty()) {
            return own;
        }
        List<SelectOption<?>> all = new ArrayList<>(sight.everywhere());
        all.removeIf(option -> option instanceof CriteriaOption || option instanceof WithoutCriteria);
        all.addAll(own);
        return all;
    }

    private StatementOptions options(Query<?> query, List<? extends SelectOption<?>> said) {
        if (said.isEmpty()) {
            return sight.in(query.options(), List.of());
        }
        List<QueryOption> own = said.stream()
                .filter(QueryOption.class::isInstance)
                .map(QueryOption.class::cast)
                .toList();
        return sight.in(query.options(), own);
    }

    /** What a query may be joined with, so that it still gives the same objects. */
    private static Joining joining(SelectNode select) {
        boolean whole = select.grouping().terms().isEmpty()
                && !select.list().distinct()
                && select.list().distinctOn().isEmpty();
        return new Joining(
                whole,
                whole && (select.ordering().page().isAll() || Paged.takes(select)),
                select.grouping().terms().isEmpty(),
                Sources.items(select.from()));
    }

    private static <R> Node joined(Select<R> select, Selectable<R> row, Joining joining) {
        Select<R> started = KindJoins.in(withFrom(select), joining::has);
        if (joining.joins().isEmpty()
                && started.node().locking().strength() == LockStrength.NONE
                && isSame(started.node().list().columns(), row.expressions())) {
            return started.node();
        }
        boolean paged =
                joining.multiplies() && !started.node().ordering().page().isAll();
        Select<R> whole =
                paged ? joining.joins().taken(Paged.named(started.node())).in(started) : started;
        Select<R> base = Locked.toWhatStands(whole, joining.joins(), paged);
        SelectNode joined =
                joining.joins().in(base.selecting(row)).orderBy(joining.order()).node();
        return paged ? Paged.of(base.node(), joined, row.expressions()) : joined;
    }

    private static boolean isSame(List<? extends Node> columns, List<Expression<?>> expressions) {
        boolean same = columns.size() == expressions.size();
        for (int i = 0; same && i < columns.size(); i++) {
            same = columns.get(i).equals(expressions.get(i).node());
        }
        return same;
    }

    /** With the FROM of the entities that it names, where it says none, before columns of joins are among its own. */
    private static <R> Select<R> withFrom(Select<R> select) {
        return select.node().from().isEmpty() ? Entities.from(select) : select;
    }

    private <R> Selectable<R> replaced(
            Way start,
            Selectable<R> row,
            List<? extends SelectOption<?>> options,
            Joining joining,
            List<LoadPlan<?>> plans) {
        return row.replaced(new Selectable.Replacement() {
            @Override
            public <P> Selectable<P> of(Selectable<P> part) {
                Selectable<P> other = plan(start, part, options, joining);
                if (other instanceof LoadPlan<?> plan) {
                    plans.add(plan);
                }
                return other;
            }
        });
    }

    private <P> Selectable<P> plan(
            Way start, Selectable<P> part, List<? extends SelectOption<?>> options, Joining joining) {
        if (part instanceof EntityType<?> type) {
            return LoadPlan.of(start, unit.mappings().of(type), "", options, joining);
        }
        if (part instanceof AliasedEntity<?> aliased) {
            return LoadPlan.of(start, unit.mappings().of(aliased.type()), aliased.alias(), options, joining);
        }
        if (part instanceof LoadedEntity<?> loaded) {
            List<SelectOption<?>> all = new ArrayList<>(options);
            all.addAll(loaded.options());
            return LoadPlan.of(start, unit.mappings().of(loaded.type()), loaded.alias(), all, joining);
        }
        return part;
    }

    /** A query as a session sends it. */
    private record SessionQuery<R>(Node node, Selectable<R> row, StatementOptions options) implements Query<R> {}
}
