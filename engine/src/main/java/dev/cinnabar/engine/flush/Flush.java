package dev.cinnabar.engine.flush;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.SecondaryTable;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Delete;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends what is pending, step by step. Used once. */
public final class Flush {
    private final UnitOfWork unit;
    private final Connection connection;
    private final FlushPlan plan;
    private final Updater updater;

    private Flush(UnitOfWork unit, Connection connection, FlushPlan plan) {
        this.unit = unit;
        this.connection = connection;
        this.plan = plan;
        this.updater = new Updater(connection, unit);
    }

    /** Sends everything; what throws leaves the objects half settled, and a journal to put them back. */
    public static void run(UnitOfWork unit, Connection connection) {
        unit.fresh().forEach(row -> row.mapping().access().complete(row.object()));
        FlushPlan plan = new FlushPlanner(unit).plan();
        new Flush(unit, connection, plan).run();
    }

    private void run() {
        plan.steps().forEach(this::take);
        unit.settled();
    }

    private void take(Step step) {
        if (step instanceof Step.Insert insert) {
            insert.objects().forEach(this::pointAtTargets);
            new Inserter(connection, unit).insert(insert.objects());
        } else if (step instanceof Step.Update update) {
            update.objects().forEach(this::pointAtTargets);
            updater.update(update.objects());
        } else if (step instanceof Step.Close close) {
            close.objects().forEach(this::pointAtLate);
            updater.update(close.objects());
        } else if (step instanceof Step.Delete delete) {
            new Deleter(connection, unit).delete(delete.objects());
        } else if (step instanceof Step.Join join) {
            connection.execute(Sql.insert(join.table().table()), rows(join.table(), join.pairs()));
        } else if (step instanceof Step.Part part) {
            connection.execute(parting(part.table()), rows(part.table(), part.pairs()));
        }
    }

    private void pointAtTargets(Tracked row) {
        plan.keys().write(row, plan.later(row));
    }

    private void pointAtLate(Tracked row) {
        plan.later(row).forEach(target -> plan.keys().write(row, target));
    }

    private static List<Map<String, Object>> rows(SecondaryTable table, Set<Pair> pairs) {
        List<Map<String, Object>> rows = new ArrayList<>();
        pairs.forEach(pair -> rows.add(pair.row(table)));
        return rows;
    }

    private static Delete<Table> parting(SecondaryTable table) {
        List<Condition> where = new ArrayList<>();
        table.near().forEach(column -> where.add(named(column)));
        table.far().forEach(column -> where.add(named(column)));
        return Sql.delete(table.table()).where(where.toArray(Condition[]::new));
    }

    private static <T> Condition named(TableColumn<T> column) {
        return column.eq(Sql.parameter(column.columnName(), column.type()));
    }
}
