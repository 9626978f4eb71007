package dev.cinnabar.migrate.compare;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaTraits;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TableOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the steps that mend differences into an order in which each can be taken, and adds those that take out of the way, and put back, what
 * stands on what changes. Used once, by one thread.
 */
final class ChangePlan {
    private final Compared compared;
    private final StandingSchema before;
    private final List<ColumnRename> renames;
    private final List<SchemaOperation> wanted = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    private record Placed(Phase phase, SchemaOperation step) {
        ComparedObject thing() {
            return ComparedObject.of(step);
        }
    }

    /**
     * Of one comparison.
     *
     * @param before what stands, under the names that it has
     */
    ChangePlan(Compared compared, StandingSchema before, List<ColumnRename> renames, List<Difference> differences) {
        this.compared = compared;
        this.before = before;
        this.renames = renames;
        differences.forEach(difference -> wanted.add(difference.operation()));
    }

    List<SchemaOperation> steps() {
        wholeTables();
        List<SchemaOperation> steps = new ColumnSteps(compared, wanted).steps();
        Touched first = new Touched(compared.inspector(), steps);
        steps.addAll(new RulesInTheWay(compared, first, steps).steps());
        Touched touched = new Touched(compared.inspector(), steps);
        steps.addAll(new KeysInTheWay(compared, touched).steps());
        placeAll(Phase.NAMED_RULES_GO, new NamedRules(compared, before, renames, steps).before());
        placeAll(Phase.WORDS_GO, new EnumDefaults(steps).before());
        List<SchemaOperation> views = new ViewsInTheWay(compared, touched, steps).steps();
        steps.removeIf(step -> ComparedObject.of(step).kind() == ObjectKind.VIEW);
        steps.addAll(views);
        numbered(steps);
        steps.forEach(step -> placed.add(new Placed(phase(step, steps), step)));
        boolean alters = compared.inspector().traits().altersConstraints();
        return placed.stream()
                .sorted(alters ? Comparator.comparing(Placed::phase) : byTable())
                .map(Placed::step)
                .toList();
    }

    /** Columns that the database fills have to be keys all the time on some; and a table has to have a column all the time. */
    private void numbered(List<SchemaOperation> steps) {
        EmptiedTables emptied = new EmptiedTables(compared, steps);
        if (!compared.dialect().has(Feature.KEYS_WITHOUT_INDEXES)) {
            NumberedColumns numbered =
                    new NumberedColumns(compared.inspector().traits().nameLimit(), steps);
            numbered.join();
            placeAll(Phase.KEYS_GO, numbered.before());
            placeAll(Phase.COMPUTED_GO, numbered.gone());
            placeAll(Phase.KEYS_COME, numbered.after());
        }
        placeAll(Phase.NAMED_RULES_GO, emptied.before());
        placeAll(Phase.REMARKS, emptied.after());
    }

    /**
     * For a database that makes a table anew where it cannot alter it: all steps on one table follow on each other, so that this happens once.
     * It looks at keys when rows go, so new tables come first and old ones go last. New columns come before all else, and old ones go
     * after all else: rows are filled by a table that is made anew twice, and each time its keys must be whole.
     */
    private Comparator<Placed> byTable() {
        return Comparator.<Placed, Integer>comparing(one -> one.phase().wholeTableOrder())
                .thenComparing(one -> one.phase().isOfOneTable() ? one.thing().in() : TableName.of("all"))
                .thenComparing(this::side)
                .thenComparing(Placed::phase);
    }

    private int side(Placed one) {
        boolean isNew = one.phase() == Phase.COLUMNS_COME && !isFilled(one.step()) || isFill(one.step());
        if (isNew && !comesAgain(one)) {
            return -1;
        }
        return one.phase() == Phase.COLUMNS_GO ? 1 : 0;
    }

    /** Whether a new column gets its numbers from the database, as soon as it is a key. */
    private static boolean isFilled(SchemaOperation step) {
        return step instanceof AddColumn add && Filling.isFilled(add.column());
    }

    /** Whether a new column loses the default that rows were filled by. */
    private boolean isFill(SchemaOperation step) {
        return step instanceof AlterColumn alter
                && placed.stream()
                        .anyMatch(other -> other.step() instanceof AddColumn add
                                && add.table().equals(alter.table())
                                && add.column().equals(alter.from()));
    }

    private boolean comesAgain(Placed added) {
        return placed.stream()
                .anyMatch(other ->
                        other.phase() == Phase.COMPUTED_GO && other.thing().equals(added.thing()));
    }

    /** A column that comes again under its name has to go before; what is changed only to go goes with it. */
    private static Phase phase(SchemaOperation step, List<SchemaOperation> all) {
        if (step instanceof AlterColumn alter) {
            DropColumn drop = new DropColumn(alter.table(), alter.to());
            return all.contains(drop) ? phase(drop, all) : Phase.of(alter);
        }
        boolean comesAgain = step instanceof DropColumn drop
                && all.stream()
                        .anyMatch(other -> other instanceof AddColumn add
                                && ComparedObject.of(add).equals(ComparedObject.of(drop)));
        return comesAgain ? Phase.COMPUTED_GO : Phase.of(step);
    }

    private void placeAll(Phase phase, List<SchemaOperation> steps) {
        steps.forEach(step -> placed.add(new Placed(phase, step)));
    }

    /** Tables that come or go do so in the order of their keys; keys in a circle come after all, and go before. */
    private void wholeTables() {
        SchemaTraits traits = compared.inspector().traits();
        List<TableDefinition> come = new ArrayList<>();
        List<TableDefinition> go = new ArrayList<>();
        for (SchemaOperation step : wanted) {
            if (step instanceof CreateTable create) {
                come.add(create.table());
            } else if (step instanceof DropTable drop) {
                go.add(drop.table());
            }
        }
        wanted.removeIf(step -> step instanceof CreateTable || step instanceof DropTable);
        wanted.addAll(TableOrder.of(come).creation(traits));
        wanted.addAll(TableOrder.of(go).removal(traits));
    }
}
