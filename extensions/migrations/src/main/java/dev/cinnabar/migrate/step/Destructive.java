package dev.cinnabar.migrate.step;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.AlterEnum;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropSchema;
import dev.cinnabar.schema.SchemaOperation.DropSequence;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.RebuildTable;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what a step would lose that no step back brings again. SQL as it stands and steps of plugins are not looked into. Stateless. */
public final class Destructive {
    private Destructive() {}

    /** What would be lost, in words: {@code the table users with its rows}; empty where nothing is. */
    public static Optional<String> of(SchemaOperation step) {
        if (step instanceof Conditional conditional) {
            return of(conditional.operation());
        }
        if (step instanceof DropTable drop) {
            return Optional.of("the table " + TableName.of(drop.table()) + " with its rows");
        }
        if (step instanceof DropColumn drop) {
            return isComputed(drop.column())
                    ? Optional.empty()
                    : Optional.of("the values of " + drop.table() + "."
                            + drop.column().name());
        }
        if (step instanceof AlterColumn alter) {
            return NarrowedType.loss(alter);
        }
        return ofOther(step);
    }

    private static boolean isComputed(ColumnDefinition<?> column) {
        return column.serverValue() instanceof ServerValue.Computed;
    }

    private static Optional<String> ofOther(SchemaOperation step) {
        if (step instanceof DropSchema drop) {
            return Optional.of("the schema " + drop.name() + " with all that stands in it");
        }
        if (step instanceof DropSequence drop) {
            return Optional.of(
                    "the number at which the sequence " + drop.sequence().fullName() + " stands");
        }
        if (step instanceof AlterEnum alter) {
            List<String> words = new ArrayList<>(alter.from().words());
            words.removeAll(alter.to().words());
            return words.isEmpty()
                    ? Optional.empty()
                    : Optional.of("the words " + words + " of the type "
                            + alter.from().name());
        }
        return step instanceof RebuildTable rebuild ? ofColumns(rebuild) : Optional.empty();
    }

    private static Optional<String> ofColumns(RebuildTable rebuild) {
        List<String> gone = rebuild.from().columns().stream()
                .filter(column -> !isComputed(column)
                        && rebuild.to().findColumn(column.name()).isEmpty())
                .<String>map(ColumnDefinition::name)
                .toList();
        return gone.isEmpty() ? Optional.empty() : Optional.of("the values of " + rebuild.table() + " in " + gone);
    }
}
