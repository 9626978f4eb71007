package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ColumnKeys;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.schema.NamingConvention;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns that come or go and that the database fills with numbers, where such a column has to be a key from its first moment to its
 * last: it comes and goes with its primary key in one step, so that rows that stand are numbered. Where that key is of several columns,
 * a unique one stands in for it meanwhile. Used once, by one thread.
 */
final class NumberedColumns {
    private final NameLimit limit;
    private final List<SchemaOperation> steps;
    private final List<SchemaOperation> before = new ArrayList<>();
    private final List<SchemaOperation> gone = new ArrayList<>();
    private final List<SchemaOperation> after = new ArrayList<>();

    /** Of steps, which are changed. */
    NumberedColumns(NameLimit limit, List<SchemaOperation> steps) {
        this.limit = limit;
        this.steps = steps;
    }

    void join() {
        for (SchemaOperation step : List.copyOf(steps)) {
            if (step instanceof AddColumn add && Filling.isFilled(add.column())) {
                come(add);
            } else if (step instanceof DropColumn drop && Filling.isFilled(drop.column())) {
                go(drop);
            }
        }
    }

    /** What must be taken before any key goes. */
    List<SchemaOperation> before() {
        return before;
    }

    /** The columns that go: before others come, since there may be one such column alone. */
    List<SchemaOperation> gone() {
        return gone;
    }

    /** What must be taken when all keys have come. */
    List<SchemaOperation> after() {
        return after;
    }

    private void come(AddColumn add) {
        ColumnDefinition<?> column = add.column();
        boolean isKey = steps.removeIf(step -> step instanceof AddConstraint other
                && other.table().equals(add.table())
                && isKeyOf(column, other.constraint()));
        steps.set(steps.indexOf(add), new AddColumn(add.table(), keyed(column, isKey)));
        if (!isKey) {
            after.add(new DropConstraint(add.table(), standIn(add.table(), column), false));
        }
    }

    private void go(DropColumn drop) {
        ColumnDefinition<?> column = drop.column();
        boolean isKey = steps.removeIf(step -> step instanceof DropConstraint other
                && other.table().equals(drop.table())
                && isKeyOf(column, other.constraint()));
        steps.remove(drop);
        gone.add(new DropColumn(drop.table(), keyed(column, isKey)));
        if (!isKey) {
            before.add(new AddConstraint(drop.table(), standIn(drop.table(), column)));
        }
    }

    private static boolean isKeyOf(ColumnDefinition<?> column, Constraint constraint) {
        return constraint instanceof PrimaryKey key && key.columns().equals(List.of(column.name()));
    }

    private static ColumnDefinition<?> keyed(ColumnDefinition<?> column, boolean isPrimary) {
        return column.with(column.options().with(new ColumnKeys(isPrimary, false, !isPrimary, false)));
    }

    /** It has the name that the column gives its own. */
    private Constraint standIn(TableName table, ColumnDefinition<?> column) {
        return NamingConvention.STANDARD.named(table, UniqueConstraint.unique(column.name()), limit);
    }
}
