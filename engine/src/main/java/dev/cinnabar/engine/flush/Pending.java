package dev.cinnabar.engine.flush;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.orm.FlushPlan;
import java.util.ArrayList;
import java.util.List;

/** What a flush would send, told instead of sent. Immutable. */
public record Pending(List<EntityChange> changes, List<String> lines) implements FlushPlan {
    public Pending {
        changes = List.copyOf(changes);
        lines = List.copyOf(lines);
    }

    public static Pending of(UnitOfWork unit, Dialect dialect) {
        List<EntityChange> changes = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Step step : new FlushPlanner(unit).plan().steps()) {
            tell(step, changes, lines);
        }
        return new Pending(changes, lines);
    }

    private static void tell(Step step, List<EntityChange> changes, List<String> lines) {
        if (step instanceof Step.Insert insert) {
            insert.objects().forEach(object -> changes.add(change(EntityChange.Kind.INSERT, object)));
            lines.add(insert.toString());
        } else if (step instanceof Step.Delete delete) {
            delete.objects().forEach(object -> changes.add(change(EntityChange.Kind.DELETE, object)));
        }
    }

    private static EntityChange change(EntityChange.Kind kind, Tracked object) {
        return new EntityChange(kind, object.object());
    }

    @Override
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
