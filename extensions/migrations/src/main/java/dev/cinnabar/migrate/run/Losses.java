package dev.cinnabar.migrate.run;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.migrate.step.Widening;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.CustomOperation;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropSchema;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import dev.cinnabar.schema.SchemaOperation.RebuildTable;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Page;
import dev.cinnabar.sql.node.TextNode;
import java.util.List;
import java.util.Optional;

/**
 * What steps lose: the rows of a table, the values of a column, all of a schema; what a narrower type cannot hold; the rows that SQL takes
 * away by its first words. What a program's own work does, nobody can tell. Stateless.
 */
final class Losses {
    private Losses() {}

    /**
     * Refuses a revision that loses something.
     *
     * @throws UsageException with {@code DESTRUCTIVE_REVISION}, naming what is lost
     */
    static void refuse(RevisionPlan plan, Dialect dialect) {
        plan.parts().stream()
                .flatMap(part -> part.steps().stream())
                .forEach(step -> of(step, dialect).ifPresent(loss -> {
                    throw new UsageException(
                            ErrorCode.DESTRUCTIVE_REVISION,
                            "The revision " + plan.id() + " (" + plan.script().origin() + ") loses data: " + loss + ".",
                            "See that a backup is there, and allow it:"
                                    + " with(options -> options.withDestructive(true)), --allow-destructive.");
                }));
    }

    /** What a step loses, in words; empty for nothing. */
    static Optional<String> of(Step step, Dialect dialect) {
        if (step instanceof Step.Schema schema) {
            return of(schema.operation(), dialect);
        }
        return step instanceof Step.Write write ? of(write.change().node(), dialect) : Optional.empty();
    }

    private static Optional<String> of(Node change, Dialect dialect) {
        if (change instanceof DeleteNode delete
                && delete.where().isEmpty()
                && delete.using().isEmpty()
                && delete.ordering().page().equals(Page.ALL)) {
            return Optional.of("it deletes all rows of " + delete.from().table().name());
        }
        return change instanceof TextNode text ? SqlLoss.of(text.sql(), dialect.lexis()) : Optional.empty();
    }

    private static Optional<String> of(SchemaOperation operation, Dialect dialect) {
        if (operation instanceof Conditional conditional) {
            return conditional.condition().test(dialect) ? of(conditional.operation(), dialect) : Optional.empty();
        }
        if (operation instanceof ExecuteSql raw) {
            return ofSql(List.of(raw.sql()), dialect);
        }
        return operation instanceof CustomOperation custom
                ? ofSql(custom.statements(dialect), dialect)
                : dropped(operation, dialect);
    }

    private static Optional<String> ofSql(List<String> statements, Dialect dialect) {
        return statements.stream()
                .flatMap(sql -> SqlLoss.of(sql, dialect.lexis()).stream())
                .findFirst();
    }

    private static Optional<String> dropped(SchemaOperation operation, Dialect dialect) {
        if (operation instanceof DropTable drop) {
            return Optional.of("it drops the table " + TableName.of(drop.table()));
        }
        if (operation instanceof DropColumn drop) {
            return Optional.of(
                    "it drops the column " + drop.table() + "." + drop.column().name());
        }
        if (operation instanceof DropSchema drop) {
            return Optional.of("it drops the schema " + drop.name());
        }
        if (operation instanceof AlterColumn change) {
            return narrowed(change.table(), change.from(), change.to(), dialect);
        }
        return operation instanceof RebuildTable rebuild ? rebuilt(rebuild, dialect) : Optional.empty();
    }

    private static Optional<String> rebuilt(RebuildTable rebuild, Dialect dialect) {
        return rebuild.from().columns().stream()
                .flatMap(column -> rebuild
                        .to()
                        .findColumn(column.name())
                        .map(other -> narrowed(rebuild.table(), column, other, dialect))
                        .orElseGet(() -> Optional.of("it drops the column " + rebuild.table() + "." + column.name()))
                        .stream())
                .findFirst();
    }

    private static Optional<String> narrowed(
            TableName table, ColumnDefinition<?> from, ColumnDefinition<?> to, Dialect dialect) {
        return Widening.holds(from.type(), to.type(), dialect.name())
                ? Optional.empty()
                : Optional.of("it makes the column " + table + "." + from.name() + " a "
                        + to.type().name() + ", which does not hold all values of a "
                        + from.type().name());
    }
}
