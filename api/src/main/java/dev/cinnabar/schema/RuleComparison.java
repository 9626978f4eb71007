package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Compares the constraints and indexes of a table with those that stand. What the database writes in its own words (conditions,
 * expressions) is told by its name or its place alone. Used once, by one thread.
 */
final class RuleComparison {
    private final Inspector inspector;
    private final Differences differences;
    private final TableDefinition declared;
    private final TableDefinition read;
    private final TableName table;
    private final Set<String> saidChecks;

    /**
     * Of one table.
     *
     * @param saidChecks the names that checks were given, not by a convention
     */
    RuleComparison(
            Inspector inspector,
            Differences differences,
            TableDefinition declared,
            TableDefinition read,
            Set<String> saidChecks) {
        this.saidChecks = saidChecks;
        this.inspector = inspector;
        this.differences = differences;
        this.declared = declared;
        this.read = read;
        this.table = TableName.of(declared);
    }

    /** What is left over comes first: what is missing may want its name. */
    void compare() {
        Pairing<ForeignKey> keys = new Pairing<>(declared.foreignKeys(), read.foreignKeys()).match(this::isSameKey);
        Pairing<CheckConstraint> checks = checks();
        Pairing<UniqueConstraint> uniques = new Pairing<>(declared.uniques(), read.uniques())
                .match((one, other) -> one.columns().equals(other.columns())
                        && one.nullsDistinct() == other.nullsDistinct()
                        && one.deferral() == other.deferral());
        Pairing<Index> indexes = new Pairing<>(declared.indexes(), read.indexes())
                .match((one, other) -> one.name().equals(other.name()) && isSameIndex(one, other))
                .match(RuleComparison::isSameIndex);
        acrossKinds(uniques, indexes);
        Pairing<PrimaryKey> primary = new Pairing<>(keyOf(declared), keyOf(read))
                .match((one, other) -> one.columns().equals(other.columns()));

        keys.extra.forEach(this::extra);
        checks.extra.forEach(this::extra);
        uniques.extra.forEach(this::extra);
        indexes.extra.forEach(
                index -> differences.extra(describe(index), new SchemaOperation.DropIndex(table, index, false)));
        primary.extra.forEach(this::extra);
        primary.missing.forEach(this::missing);
        uniques.missing.forEach(this::missing);
        checks.missing.forEach(this::missing);
        keys.missing.forEach(this::missing);
        indexes.missing.forEach(
                index -> differences.missing(describe(index), new SchemaOperation.CreateIndex(table, index, false)));
    }

    private void extra(Constraint constraint) {
        differences.extra(describe(constraint), new SchemaOperation.DropConstraint(table, constraint, false));
    }

    private void missing(Constraint constraint) {
        differences.missing(describe(constraint), new SchemaOperation.AddConstraint(table, constraint));
    }

    private static List<PrimaryKey> keyOf(TableDefinition table) {
        return table.primaryKey().isEmpty() ? List.of() : List.of(table.primaryKey());
    }

    private boolean isSameKey(ForeignKey one, ForeignKey other) {
        return one.columns().equals(other.columns())
                && one.referredColumns().equals(other.referredColumns())
                && plain(one.target()).equals(plain(other.target()))
                && one.rules().onDelete() == other.rules().onDelete()
                && one.rules().onUpdate() == other.rules().onUpdate()
                && one.rules().deferral() == other.rules().deferral();
    }

    /** The default schema may be named or not. */
    private TableName plain(TableName name) {
        return name.schema().equals(inspector.defaultSchema()) ? name.in("") : name;
    }

    /** A check that was given no name is taken for one that is left. */
    private Pairing<CheckConstraint> checks() {
        return new Pairing<>(declared.checks(), read.checks())
                .match((one, other) -> one.name().equals(other.name()))
                .match((one, other) -> other.name().isEmpty() || !saidChecks.contains(one.name()));
    }

    private static boolean isSameIndex(Index one, Index other) {
        if (one.isUnique() != other.isUnique()
                || one.parts().size() != other.parts().size()) {
            return false;
        }
        for (int i = 0; i < one.parts().size(); i++) {
            IndexPart part = one.parts().get(i);
            IndexPart standing = other.parts().get(i);
            if (!part.column().equals(standing.column())
                    || part.order().descending() != standing.order().descending()) {
                return false;
            }
        }
        return (one.options().where() == null) == (other.options().where() == null)
                && one.options().include().equals(other.options().include())
                && one.options().nullsDistinct() == other.options().nullsDistinct();
    }

    /** A unique index without more than columns and a unique constraint are one thing to some databases. */
    private static void acrossKinds(Pairing<UniqueConstraint> uniques, Pairing<Index> indexes) {
        indexes.missing.removeIf(index -> isPlainUnique(index)
                && take(uniques.extra, unique -> unique.columns().equals(index.columns())));
        uniques.missing.removeIf(unique -> take(
                indexes.extra, index -> isPlainUnique(index) && index.columns().equals(unique.columns())));
    }

    private static boolean isPlainUnique(Index index) {
        return index.isUnique()
                && index.options().where() == null
                && index.parts().stream()
                        .allMatch(part ->
                                !part.column().isEmpty() && !part.order().descending());
    }

    private static <X> boolean take(List<X> from, Predicate<X> wanted) {
        Optional<X> found = from.stream().filter(wanted).findFirst();
        found.ifPresent(from::remove);
        return found.isPresent();
    }

    private String describe(Index index) {
        return "The index " + index.name() + " on " + table + " " + index.columns();
    }

    private String describe(Constraint constraint) {
        String name = constraint.name().isEmpty() ? "" : " " + constraint.name();
        if (constraint instanceof PrimaryKey key) {
            return "The primary key" + name + " of " + table + " " + key.columns();
        }
        if (constraint instanceof UniqueConstraint unique) {
            return "The unique constraint" + name + " of " + table + " " + unique.columns();
        }
        if (constraint instanceof ForeignKey key) {
            return "The foreign key" + name + " of " + table + " " + key.columns() + " to " + key.target() + " "
                    + key.referredColumns() + rules(key.rules());
        }
        return "The check" + name + " of " + table;
    }

    private static String rules(ForeignKeyRules rules) {
        return words(" on delete ", rules.onDelete()) + words(" on update ", rules.onUpdate());
    }

    private static String words(String when, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : when + action.sql().toLowerCase(Locale.ROOT);
    }

    /** What two lists have in common is taken out of both. */
    private static final class Pairing<X> {
        private final List<X> missing;
        private final List<X> extra;

        Pairing(List<X> declared, List<X> read) {
            missing = new ArrayList<>(declared);
            extra = new ArrayList<>(read);
        }

        Pairing<X> match(BiPredicate<? super X, ? super X> same) {
            missing.removeIf(one -> take(extra, other -> same.test(one, other)));
            return this;
        }
    }
}
