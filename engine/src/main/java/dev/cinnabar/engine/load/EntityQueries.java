package dev.cinnabar.engine.load;

import dev.cinnabar.connect.Executes;
import dev.cinnabar.engine.execute.ListedResult;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.AliasedEntity;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.LoadedEntity;
import dev.cinnabar.result.Result;
import dev.cinnabar.result.RowNames;
import dev.cinnabar.sql.JoinStep;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.SelectOption;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SelectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Queries that name entities, as queries whose rows hold the objects of a session. Confined to the session's thread. */
public final class EntityQueries {
    private final UnitOfWork unit;
    private final Way start;

    /**
     * Queries of one session.
     *
     * @param usual how relationships load that say nothing themselves
     */
    public EntityQueries(UnitOfWork unit, LoadStrategy usual) {
        this.unit = unit;
        this.start = new Way(unit, usual, List.of());
    }

    /** Runs a query, and loads what it asks for. */
    public <R> Result<R> run(Query<R> query, Executes connection) {
        Planned<R> planned = planned(query);
        Result<R> result = connection.execute(planned.query());
        return planned.joining().hasList() ? collected(result, planned) : result;
    }

    /** An object that comes in several rows is complete when all of them were read. */
    private static <R> Result<R> collected(Result<R> result, Planned<R> planned) {
        RowNames names = RowNames.of(result.keys());
        Set<R> rows = new LinkedHashSet<>(result.all());
        planned.plans().forEach(LoadPlan::finish);
        return ListedResult.of(rows, names);
    }

    /** A query as it is sent. */
    private record Planned<R>(Query<R> query, Joining joining, List<LoadPlan<?>> plans) {}

    private <R> Planned<R> planned(Query<R> query) {
        List<LoadPlan<?>> plans = new ArrayList<>();
        if (query instanceof Select<R> select) {
            Joining joining = joining(select.node());
            Selectable<R> row = replaced(select.row(), select.loading(), joining, plans);
            return new Planned<>(row == select.row() ? select : joined(select.selecting(row), joining), joining, plans);
        }
        Joining none = new Joining(false, false);
        Selectable<R> row = replaced(query.row(), List.of(), none, plans);
        return new Planned<>(row == query.row() ? query : new OtherRow<>(query, row), none, plans);
    }

    /** What a query may be joined with, so that it still gives the same objects. */
    private static Joining joining(SelectNode select) {
        boolean whole = select.grouping().terms().isEmpty()
                && !select.list().distinct()
                && select.list().distinctOn().isEmpty();
        return new Joining(whole, whole && select.ordering().page().isAll());
    }

    private static <R> Select<R> joined(Select<R> select, Joining joining) {
        Select<R> joined = select;
        for (JoinStep step : joining.steps()) {
            joined = joined.leftJoin(step.item(), step.on());
        }
        return joined.orderBy(joining.order());
    }

    private <R> Selectable<R> replaced(
            Selectable<R> row, List<? extends SelectOption<?>> options, Joining joining, List<LoadPlan<?>> plans) {
        return row.replaced(new Selectable.Replacement() {
            @Override
            public <P> Selectable<P> of(Selectable<P> part) {
                Selectable<P> other = plan(part, options, joining);
                if (other instanceof LoadPlan<?> plan) {
                    plans.add(plan);
                }
                return other;
            }
        });
    }

    private <P> Selectable<P> plan(Selectable<P> part, List<? extends SelectOption<?>> options, Joining joining) {
        if (part instanceof EntityType<?> type) {
            return LoadPlan.of(start, unit.mappings().of(type), "", options, joining);
        }
        if (part instanceof AliasedEntity<?> aliased) {
            return LoadPlan.of(start, unit.mappings().of(aliased.type()), aliased.alias(), options, joining);
        }
        if (part instanceof LoadedEntity<?> loaded) {
            return LoadPlan.of(start, unit.mappings().of(loaded.type()), "", loaded.options(), joining);
        }
        return part;
    }

    /** The same rows, made into something else. */
    private record OtherRow<R>(Query<R> query, Selectable<R> row) implements Query<R> {
        @Override
        public Node node() {
            return query.node();
        }

        @Override
        public Node nodeToRun() {
            return query.nodeToRun();
        }

        @Override
        public StatementOptions options() {
            return query.options();
        }
    }
}
