package dev.cinnabar.engine.flush;

import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.orm.FlushPlan;
import dev.cinnabar.orm.PlannedStatement;
import java.util.List;
import java.util.stream.Collectors;

/** What a flush would send. Immutable. */
record Pending(List<EntityChange> changes, List<PlannedStatement> statements) implements FlushPlan {
    Pending {
        changes = List.copyOf(changes);
        statements = List.copyOf(statements);
    }

    @Override
    public boolean isEmpty() {
        return statements.isEmpty();
    }

    @Override
    public String toString() {
        return statements.stream().map(PlannedStatement::toString).collect(Collectors.joining("\n"));
    }
}
