package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What steps do to columns, keys and indexes. Immutable. */
final class Touched {
    private final Inspector inspector;
    private final List<SchemaOperation> steps;

    Touched(Inspector inspector, List<SchemaOperation> steps) {
        this.inspector = inspector;
        this.steps = List.copyOf(steps);
    }

    /** Whether a column gets another type. */
    boolean isRetyped(TableName table, String column) {
        return steps.stream()
                .anyMatch(step -> step instanceof AlterColumn alter
                        && isOf(alter, table, column)
                        && !inspector.isSameType(alter.to(), alter.from()));
    }

    /** Whether a column may be empty from now on, or no more, or is filled with numbers, or no more. */
    boolean isRedefined(TableName table, String column) {
        return steps.stream()
                .anyMatch(step -> step instanceof AlterColumn alter
                        && isOf(alter, table, column)
                        && (alter.to().isNullable() != alter.from().isNullable()
                                || Filling.isFilled(alter.to()) != Filling.isFilled(alter.from())));
    }

    private static boolean isOf(AlterColumn alter, TableName table, String column) {
        return alter.table().equals(table) && alter.to().name().equals(column);
    }

    /** Whether a column goes; it may come again. */
    boolean isGone(TableName table, String column) {
        return steps.stream()
                .anyMatch(step -> step instanceof DropColumn drop
                        && drop.table().equals(table)
                        && drop.column().name().equals(column));
    }

    boolean isGone(TableName table) {
        return steps.stream()
                .anyMatch(step -> step instanceof DropTable drop
                        && TableName.of(drop.table()).equals(table));
    }

    /** Whether a constraint of that kind and name goes. */
    boolean isGone(TableName table, Constraint constraint) {
        return steps.stream()
                .anyMatch(step -> step instanceof DropConstraint drop
                        && drop.table().equals(table)
                        && drop.constraint().equals(constraint));
    }

    boolean isGone(TableName table, Index index) {
        return steps.stream()
                .anyMatch(step -> step instanceof DropIndex drop
                        && drop.table().equals(table)
                        && drop.index().equals(index));
    }

    /** Whether a rule goes that keeps those columns unique, so that no key may point at them meanwhile. */
    boolean losesUnique(TableName table, Collection<String> columns) {
        Set<String> wanted = new HashSet<>(columns);
        return steps.stream().anyMatch(step -> {
            List<String> unique = lostUnique(step, table);
            return !unique.isEmpty() && new HashSet<>(unique).equals(wanted);
        });
    }

    private static List<String> lostUnique(SchemaOperation step, TableName table) {
        if (step instanceof DropConstraint drop && drop.table().equals(table)) {
            return columnsOf(drop.constraint());
        }
        return step instanceof DropIndex drop
                        && drop.table().equals(table)
                        && drop.index().isUnique()
                ? drop.index().columns()
                : List.of();
    }

    private static List<String> columnsOf(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.columns();
        }
        return constraint instanceof UniqueConstraint unique ? unique.columns() : List.of();
    }

    /** Whether an index comes or goes that begins with one of those columns, so that a key may lean on it. */
    boolean movesIndex(TableName table, Collection<String> columns) {
        return steps.stream().anyMatch(step -> {
            List<String> index = movedIndex(step, table);
            return !index.isEmpty() && columns.contains(index.get(0));
        });
    }

    private static List<String> movedIndex(SchemaOperation step, TableName table) {
        if (step instanceof CreateIndex create && create.table().equals(table)) {
            return create.index().columns();
        }
        if (step instanceof DropIndex drop && drop.table().equals(table)) {
            return drop.index().columns();
        }
        if (step instanceof AddConstraint add && add.table().equals(table)) {
            return columnsOf(add.constraint());
        }
        return step instanceof DropConstraint drop && drop.table().equals(table)
                ? columnsOf(drop.constraint())
                : List.of();
    }
}
