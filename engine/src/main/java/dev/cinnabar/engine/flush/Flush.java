package dev.cinnabar.engine.flush;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Discriminator;
import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.FlushPlan;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.SecondaryTable;
import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.result.Changed;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Delete;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableColumn;
import java.util.ArrayList;
import java.util.List;

/** Sends what is pending, step by step. Used once. */
public final class Flush {
    private final UnitOfWork unit;
    private final Sender sender;
    private final Telling telling;
    private final Updater updater;
    private final Marker marker;

    private Flush(UnitOfWork unit, Sender sender, FlushListener listener) {
        this.unit = unit;
        this.sender = sender;
        this.telling = new Telling(listener);
        this.updater = new Updater(sender, unit, telling);
        this.marker = new Marker(unit.standing(), telling, updater);
    }

    /**
     * Sends everything. What throws leaves the objects half settled; the unit of work puts them back.
     *
     * @return what was done to each object, if the listener wants to know
     */
    public static List<EntityChange> run(UnitOfWork unit, Sender sender, FlushListener listener) {
        Flush flush = new Flush(unit, sender, listener);
        flush.run(true);
        flush.telling.close();
        return flush.telling.changes();
    }

    /** Tells what {@link #run} would send, and leaves everything as it is. */
    public static FlushPlan tell(UnitOfWork unit, Engine engine) {
        TellingSender sender = new TellingSender(engine);
        Flush flush = new Flush(unit, sender, FlushListener.NONE);
        unit.course().sending();
        try {
            flush.run(false);
        } finally {
            unit.course().unsent();
        }
        return new Pending(flush.telling.changes(), sender.told());
    }

    private void run(boolean loads) {
        new Departures(unit, loads).follow();
        new AwaitedPlaces(unit, loads).take();
        unit.pending().fresh().forEach(Flush::complete);
        new ComputedKeys(unit.pending(), sender).find();
        RowSwitches.take(unit);
        new SingleParents(unit).check();
        new KeyChanges(unit, loads).prepare();
        if (loads) {
            loadVersions();
        }
        FlushSteps plan = new FlushPlanner(unit).plan();
        plan.steps().forEach(step -> take(step, plan));
    }

    /** Says the defaults, and of which kind it is where an attribute holds that. */
    private static void complete(Tracked row) {
        EntityAccess<Model> access = row.mapping().access();
        EntityType<?> type = row.mapping().type();
        Discriminator discriminator = type.discriminator();
        if (discriminator != null && discriminator.isAttribute()) {
            access.write(row.object(), discriminator.slot(), type.discriminatorValue());
        }
        access.complete(row.object());
    }

    /** Rows are compared by their versions: those that are not here are read, whoever holds the object knows no older one. */
    private void loadVersions() {
        List<Tracked> rows = new ArrayList<>(unit.pending().changed());
        rows.addAll(unit.pending().deleted());
        for (Tracked row : rows) {
            Attribute<?, ?> version = row.mapping().version();
            if (version != null && !row.isLoaded(version.slot())) {
                unit.loadAnyway(row, version.slot());
            }
        }
    }

    private void take(Step step, FlushSteps plan) {
        if (step instanceof Step.Insert insert) {
            insert.objects().forEach(row -> plan.keys().write(row, plan.later(row)));
            new Inserter(sender, unit.standing(), telling).insert(insert.objects());
        } else if (step instanceof Step.Update update) {
            update.objects().forEach(row -> plan.keys().write(row, plan.later(row)));
            updater.update(update.objects());
        } else if (step instanceof Step.Close close) {
            close.objects()
                    .forEach(
                            row -> plan.later(row).forEach(target -> plan.keys().write(row, target)));
            updater.update(close.objects());
        } else if (step instanceof Step.Release release) {
            release.objects()
                    .forEach(row -> release.columns()
                            .forEach(column -> row.mapping().access().write(row.object(), column.slot(), null)));
            updater.update(release.objects());
        } else if (step instanceof Step.Delete delete) {
            new Deleter(sender, unit.standing(), telling).delete(delete.objects());
        } else if (step instanceof Step.Mark mark) {
            marker.mark(mark.objects());
        } else if (step instanceof Step.Join join) {
            String table = join.table().table().name();
            sender.insert(
                    Sql.insert(join.table().table()),
                    Pair.rows(join.table(), join.pairs()),
                    List.of(),
                    () -> "joined in " + table);
            telling.linked(true, join.relation(), join.pairs());
        } else if (step instanceof Step.Part part) {
            String table = part.table().table().name();
            sender.change(parting(part.table()), Pair.rows(part.table(), part.pairs()), () -> "parted in " + table);
            telling.linked(false, part.relation(), part.pairs());
        } else if (step instanceof Step.PartAll all) {
            partAll(all);
        }
    }

    /** The rows between a deleted object and all others. */
    private void partAll(Step.PartAll all) {
        SecondaryTable table = all.table();
        List<TableColumn<?>> columns = table.near();
        NamedValues.Names names = Parameters.names(columns);
        List<NamedValues> rows = new ArrayList<>(all.objects().size());
        for (Tracked object : all.objects()) {
            rows.add(names.row(object.keyParts().toArray()));
        }
        Condition[] where = columns.stream().<Condition>map(Parameters::is).toArray(Condition[]::new);
        Changed found = sender.change(
                Sql.delete(table.table()).where(where),
                rows,
                () -> all.objects().get(0) + " is deleted");
        telling.unlinked(all.relation(), all.objects(), found.rowCount());
    }

    private static Delete<Table> parting(SecondaryTable table) {
        List<Condition> where = new ArrayList<>();
        table.near().forEach(column -> where.add(Parameters.is(column)));
        table.far().forEach(column -> where.add(Parameters.is(column)));
        return Sql.delete(table.table()).where(where.toArray(Condition[]::new));
    }
}
