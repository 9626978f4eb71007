package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.RebuildTable;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps in groups: those that follow on each other on one table make it anew once, and not once each. Used once. */
final class StepGroups {
    private final SchemaGrammar grammar;
    private final List<Group> groups = new ArrayList<>();
    private final List<SchemaOperation> together = new ArrayList<>();

    private StepGroups(SchemaGrammar grammar) {
        this.grammar = grammar;
    }

    /**
     * Steps that are taken together.
     *
     * @param table the one that they may make anew; empty where each is taken as it is
     */
    record Group(Optional<TableName> table, List<SchemaOperation> steps) {
        Group {
            steps = List.copyOf(steps);
        }
    }

    static List<Group> of(List<SchemaOperation> steps, SchemaGrammar grammar) {
        StepGroups groups = new StepGroups(grammar);
        steps.forEach(groups::add);
        groups.close();
        return groups.groups;
    }

    private void add(SchemaOperation said) {
        SchemaOperation step = taken(said);
        if (step instanceof AlterColumn change && isRenamed(change) && grammar.remakes(change)) {
            add(new AlterColumn(
                    change.table(),
                    change.from(),
                    change.from().named(change.to().name())));
            add(new AlterColumn(change.table(), change.from().named(change.to().name()), change.to()));
        } else if (step instanceof RebuildTable rebuild && grammar.remakes(rebuild)) {
            close();
            groups.add(new Group(Optional.of(rebuild.table()), List.of(rebuild)));
        } else {
            Optional<TableName> table = standing(step);
            if (!table.equals(together.isEmpty() ? table : standing(together.get(0))) || changesAdded(step)) {
                close();
            }
            together.add(step);
            if (table.isEmpty()) {
                close();
            }
        }
    }

    /** Rows have to get the default that a new column has, before it gets another or none. */
    private boolean changesAdded(SchemaOperation step) {
        return step instanceof AlterColumn change
                && together.stream()
                        .anyMatch(one -> one instanceof AddColumn add
                                && add.column().name().equals(change.from().name()));
    }

    /** What stands behind a condition that holds. */
    private SchemaOperation taken(SchemaOperation step) {
        return step instanceof Conditional conditional && grammar.remakes(conditional)
                ? taken(conditional.operation())
                : step;
    }

    private static boolean isRenamed(AlterColumn change) {
        return !change.from().name().equals(change.to().name());
    }

    /** The table that stands and whose definition the step changes; none for others, and for what has a word for itself anyway. */
    private static Optional<TableName> standing(SchemaOperation step) {
        if (step instanceof AddColumn add) {
            return Optional.of(add.table());
        } else if (step instanceof DropColumn drop) {
            return Optional.of(drop.table());
        } else if (step instanceof AlterColumn change) {
            return isRenamed(change) ? Optional.empty() : Optional.of(change.table());
        } else if (step instanceof AddConstraint add) {
            return Optional.of(add.table());
        } else if (step instanceof DropConstraint drop) {
            return Optional.of(drop.table());
        } else if (step instanceof CreateIndex create) {
            return Optional.of(create.table());
        }
        return step instanceof DropIndex drop ? Optional.of(drop.table()) : Optional.empty();
    }

    private void close() {
        boolean anew = together.stream().anyMatch(grammar::remakes);
        if (!together.isEmpty()) {
            groups.add(new Group(anew ? standing(together.get(0)) : Optional.empty(), together));
        }
        together.clear();
    }
}
