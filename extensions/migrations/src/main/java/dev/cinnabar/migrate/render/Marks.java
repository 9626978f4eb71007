package dev.cinnabar.migrate.render;

import dev.cinnabar.migrate.step.Widening;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropSchema;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** What a reader must not overlook: steps that lose rows, and steps that fail where there are rows. Stateless. */
final class Marks {
    private Marks() {}

    /** What is lost on the way forward; on the way back it is what the way forward brought. */
    static List<String> losses(SchemaOperation operation, String dialect) {
        String loss = loss(operation, dialect);
        return loss.isEmpty() ? List.of() : List.of("DESTRUCTIVE: " + loss);
    }

    private static String loss(SchemaOperation operation, String dialect) {
        if (operation instanceof Conditional conditional) {
            return loss(conditional.operation(), dialect);
        } else if (operation instanceof DropTable drop) {
            return drop.table().isTemporary()
                    ? ""
                    : "drops the table " + name(TableName.of(drop.table())) + " and its rows";
        } else if (operation instanceof DropColumn drop) {
            return "drops the column " + name(drop.table(), drop.column()) + " and its values";
        } else if (operation instanceof DropSchema drop) {
            return "drops the schema " + Literals.quoted(drop.name())
                    + (drop.cascade() ? " and all that is in it" : "");
        }
        return operation instanceof AlterColumn change
                        && !Widening.holds(change.from().type(), change.to().type(), dialect)
                ? "values of the column " + name(change.table(), change.to()) + " may not fit its new type"
                : "";
    }

    private static String name(TableName table) {
        return Literals.quoted(table.toString());
    }

    private static String name(TableName table, ColumnDefinition<?> column) {
        return Literals.quoted(table + "." + column.name());
    }

    /** What fails on a table with rows, and how it is done. */
    static List<String> hints(SchemaOperation operation) {
        List<String> hints = new ArrayList<>();
        if (operation instanceof Conditional conditional) {
            return hints(conditional.operation());
        } else if (operation instanceof AddColumn add && isUnfilled(add.column())) {
            hints.add("Rows that stand already have no value for " + name(add.table(), add.column())
                    + ", so that this fails where there are any. Three steps do not: add it without notNull(), fill it"
                    + " with op.execute(\"UPDATE …\"), and make it NOT NULL by op.alterColumn(…).");
        } else if (operation instanceof AlterColumn change && isNarrowed(change)) {
            hints.add("This fails where " + name(change.table(), change.to())
                    + " is NULL: fill it first, with op.execute(\"UPDATE …\").");
        }
        return hints;
    }

    private static boolean isUnfilled(ColumnDefinition<?> column) {
        return !column.isNullable() && !column.isPrimaryKey() && column.serverValue() instanceof ServerValue.None;
    }

    private static boolean isNarrowed(AlterColumn change) {
        return change.from().isNullable() && !change.to().isNullable();
    }
}
