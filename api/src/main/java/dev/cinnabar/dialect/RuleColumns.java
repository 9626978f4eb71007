package dev.cinnabar.dialect;

import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.IntegrityException.Kind;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.schema.NamingConvention;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.ChangeNode;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.NodeSource;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.sql.node.Walker;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the columns of a broken rule where the database tells only its name, or nothing: MySQL names the key, SQLite not even the
 * foreign key. What the statement changes is known by its definition, and there the rule stands. Immutable.
 *
 * @param naming how rules without a name were named
 * @param limit how long a name may be
 */
public record RuleColumns(NamingConvention naming, NameLimit limit) {
    /** The same error with table and columns as far as the statement's table tells them. */
    public IntegrityException named(IntegrityException broken, ChangeNode statement) {
        TableDefinition table = target(statement);
        boolean another = broken.table()
                .filter(name -> !name.equalsIgnoreCase(table.name()))
                .isPresent();
        if (another || broken.table().isPresent() && !broken.columns().isEmpty()) {
            return broken;
        }
        return columns(broken, statement, naming.applied(table, limit))
                .map(columns -> broken.withColumns(table.name(), columns))
                .orElse(broken);
    }

    private static TableDefinition target(ChangeNode statement) {
        if (statement instanceof InsertNode insert) {
            return insert.into().table();
        }
        return statement instanceof UpdateNode update
                ? update.table().table()
                : ((DeleteNode) statement).from().table();
    }

    private static Optional<List<String>> columns(
            IntegrityException broken, ChangeNode statement, TableDefinition table) {
        if (!broken.columns().isEmpty()) {
            boolean its = broken.columns().stream()
                    .allMatch(name -> table.findColumn(name).isPresent());
            return its ? Optional.of(broken.columns()) : Optional.empty();
        }
        if (broken.constraint().isPresent()) {
            return byName(table, broken.constraint().get());
        }
        return broken.kind() == Kind.FOREIGN_KEY ? onlyForeignKey(table, statement) : Optional.empty();
    }

    private static Optional<List<String>> byName(TableDefinition table, String name) {
        if (name.equals("PRIMARY") || name.equalsIgnoreCase(table.primaryKey().name())) {
            return Optional.of(table.primaryKey().columns());
        }
        Stream<List<String>> uniques =
                named(table.uniques(), UniqueConstraint::name, name).map(UniqueConstraint::columns);
        Stream<List<String>> indexes = named(table.indexes(), Index::name, name).map(RuleColumns::columns);
        Stream<List<String>> keys =
                named(table.foreignKeys(), ForeignKey::name, name).map(ForeignKey::columns);
        Stream<List<String>> checks =
                named(table.checks(), CheckConstraint::name, name).map(RuleColumns::columns);
        return Stream.of(uniques, indexes, keys, checks)
                .flatMap(found -> found)
                .filter(columns -> !columns.isEmpty())
                .findFirst();
    }

    private static <T> Stream<T> named(List<T> rules, Function<T, String> nameOf, String name) {
        return rules.stream().filter(rule -> nameOf.apply(rule).equalsIgnoreCase(name));
    }

    private static List<String> columns(Index index) {
        return index.columns().stream().filter(name -> !name.isEmpty()).toList();
    }

    private static List<String> columns(CheckConstraint check) {
        Set<String> names = new LinkedHashSet<>();
        if (check.condition() instanceof NodeSource condition) {
            new ColumnNames().walk(condition.node(), names);
        }
        return new ArrayList<>(names);
    }

    /** Collects the names of the columns that a condition names. */
    private static final class ColumnNames extends Walker<Set<String>> {
        @Override
        public Set<String> column(ColumnNode node, Set<String> names) {
            names.add(node.name());
            return names;
        }
    }

    /** SQLite does not say which foreign key was broken: it is known where only one can have been. */
    private static Optional<List<String>> onlyForeignKey(TableDefinition table, ChangeNode statement) {
        List<ForeignKey> possible = table.foreignKeys().stream()
                .filter(key -> touches(statement, key))
                .toList();
        boolean referredTo = statement instanceof UpdateNode update
                && touches(update, table.primaryKey().columns());
        return possible.size() == 1 && !referredTo ? Optional.of(possible.get(0).columns()) : Optional.empty();
    }

    private static boolean touches(ChangeNode statement, ForeignKey key) {
        return statement instanceof InsertNode
                || statement instanceof UpdateNode update && touches(update, key.columns());
    }

    private static boolean touches(UpdateNode update, List<String> columns) {
        return update.assignments().stream().map(Assignment::column).anyMatch(columns::contains);
    }
}
