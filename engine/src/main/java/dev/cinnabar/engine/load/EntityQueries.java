package dev.cinnabar.engine.load;

import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.AliasedEntity;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.LoadedEntity;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.SelectOption;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.Node;
import java.util.List;

/** Queries that name entities, as queries whose rows hold the objects of a session. Confined to the session's thread. */
public final class EntityQueries {
    private final UnitOfWork unit;

    public EntityQueries(UnitOfWork unit) {
        this.unit = unit;
    }

    /** The query that loads what was asked for. */
    public <R> Query<R> prepared(Query<R> query) {
        if (query instanceof Select<R> select) {
            Selectable<R> row = planned(select.row(), select.loading());
            return row == select.row() ? select : select.selecting(row);
        }
        Selectable<R> row = planned(query.row(), List.of());
        return row == query.row() ? query : new OtherRow<>(query, row);
    }

    private <R> Selectable<R> planned(Selectable<R> row, List<? extends SelectOption<?>> options) {
        return row.replaced(new Selectable.Replacement() {
            @Override
            public <P> Selectable<P> of(Selectable<P> part) {
                return plan(part, options);
            }
        });
    }

    private <P> Selectable<P> plan(Selectable<P> part, List<? extends SelectOption<?>> options) {
        if (part instanceof EntityType<?> type) {
            return LoadPlan.of(unit, unit.mappings().of(type), "", options);
        }
        if (part instanceof AliasedEntity<?> aliased) {
            return LoadPlan.of(unit, unit.mappings().of(aliased.type()), aliased.alias(), options);
        }
        if (part instanceof LoadedEntity<?> loaded) {
            return LoadPlan.of(unit, unit.mappings().of(loaded.type()), "", loaded.options());
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
