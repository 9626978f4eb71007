package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Compares the constraints and indexes of a table with those that stand. Used once, by one thread. */
final class RuleComparison {
    private final TableName table;
    private final TableDefinition declared;
    private final TableDefinition told;
    private final TableDefinition read;
    private final Inspector inspector;
    private final Sameness same;
    private final Differences differences;
    private final Set<String> said = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /** Of one table. */
    RuleComparison(TablePair pair, TableDefinition told, Inspector inspector, Sameness same, Differences differences) {
        this.table = pair.name();
        this.declared = pair.declared();
        this.told = told;
        this.read = pair.standing();
        this.inspector = inspector;
        this.same = same;
        this.differences = differences;
        addNames(pair.said(), said);
        addNames(read, taken);
    }

    private static void addNames(TableDefinition table, Set<String> names) {
        for (TableElement element : table.elements()) {
            if (element instanceof Constraint constraint) {
                names.add(lower(constraint.name()));
            } else if (element instanceof Index index) {
                names.add(lower(index.name()));
            }
        }
        names.remove("");
    }

    /** What is left over comes first: what is missing may want its name. */
    void compare() {
        Pairing<ForeignKey> keys = pairing(declared.foreignKeys(), declared.foreignKeys(), read.foreignKeys())
                .match((one, other) -> isNamed(one.name(), other.name()) && isSameKey(one, other));
        Pairing<CheckConstraint> checks = checks();
        Pairing<Exclusion> exclusions = exclusions();
        Pairing<UniqueConstraint> uniques = pairing(declared.uniques(), declared.uniques(), read.uniques())
                .match((one, other) -> isNamed(one.name(), other.name()) && isSameUnique(one, other));
        Pairing<Index> indexes = indexes();
        acrossKinds(uniques, indexes);
        Pairing<PrimaryKey> primary = pairing(keyOf(declared), keyOf(declared), keyOf(read))
                .match((one, other) ->
                        isNamed(one.name(), other.name()) && one.columns().equals(other.columns()));

        keys.extra.forEach(this::extra);
        checks.extra.forEach(this::extra);
        exclusions.extra.forEach(this::extra);
        uniques.extra.forEach(this::extra);
        indexes.extra.forEach(this::extra);
        primary.extra.forEach(this::extra);
        primary.missing().forEach(this::missing);
        uniques.missing().forEach(this::missing);
        checks.missing().forEach(this::missing);
        exclusions.missing().forEach(this::missing);
        keys.missing().forEach(this::missing);
        indexes.missing().forEach(this::missing);
    }

    private void extra(Constraint constraint) {
        taken.remove(lower(constraint.name()));
        differences.extra(describe(constraint), new SchemaOperation.DropConstraint(table, constraint, false));
    }

    private void extra(Index index) {
        taken.remove(lower(index.name()));
        differences.extra(describe(index), new SchemaOperation.DropIndex(table, index, false));
    }

    private void missing(Constraint constraint) {
        Constraint named = constraint.named(free(constraint.name()));
        differences.missing(describe(named), new SchemaOperation.AddConstraint(table, named));
    }

    private void missing(Index index) {
        Index named = index.named(free(index.name()));
        differences.missing(describe(named), new SchemaOperation.CreateIndex(table, named, false));
    }

    /** A convention counts what would have one name, so that a rule which stays may have the name of another by now. */
    private String free(String name) {
        String free = name;
        for (int again = 2; !said.contains(lower(name)) && taken.contains(lower(free)); again++) {
            free = NamingConvention.shortened(
                    name + "_" + again, inspector.traits().nameLimit());
        }
        if (!free.isEmpty()) {
            taken.add(lower(free));
        }
        return free;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<PrimaryKey> keyOf(TableDefinition table) {
        return table.primaryKey().isEmpty() ? List.of() : List.of(table.primaryKey());
    }

    /** A name that the program left to the convention may be another in the database, and some have no names. */
    private boolean isNamed(String name, String standing) {
        return standing.isEmpty() || name.equalsIgnoreCase(standing) || !said.contains(lower(name));
    }

    private boolean isSameKey(ForeignKey one, ForeignKey other) {
        return one.columns().equals(other.columns())
                && one.referredColumns().equals(other.referredColumns())
                && plain(one.target()).equals(plain(other.target()))
                && same.isSameRule(one.rules(), other.rules());
    }

    /** The default schema may be named or not. */
    private TableName plain(TableName name) {
        return name.schema().equals(inspector.defaultSchema()) ? name.in("") : name;
    }

    private boolean isSameUnique(UniqueConstraint one, UniqueConstraint other) {
        return same.isSameUnique(one.columns(), other.columns())
                && one.nullsDistinct() == other.nullsDistinct()
                && one.deferral() == other.deferral();
    }

    private Pairing<CheckConstraint> checks() {
        return pairing(declared.checks(), told.checks(), read.checks())
                .match((one, other) -> one.name().equalsIgnoreCase(other.name()) && isSameCheck(one, other))
                .match((one, other) -> isNamed(one.name(), other.name()) && isSameCheck(one, other));
    }

    private boolean isSameCheck(CheckConstraint one, CheckConstraint other) {
        return same.isSameSql(one.condition(), other.condition());
    }

    private Pairing<Exclusion> exclusions() {
        return pairing(declared.exclusions(), told.exclusions(), read.exclusions())
                .match((one, other) -> one.name().equalsIgnoreCase(other.name()) && isSameExclusion(one, other))
                .match((one, other) -> isNamed(one.name(), other.name()) && isSameExclusion(one, other));
    }

    private boolean isSameExclusion(Exclusion one, Exclusion other) {
        return new IndexSameness(same).isSame(one, other);
    }

    private Pairing<Index> indexes() {
        IndexSameness index = new IndexSameness(same);
        return pairing(declared.indexes(), told.indexes(), read.indexes())
                .match((one, other) -> one.name().equalsIgnoreCase(other.name()) && index.isSame(one, other))
                .match((one, other) -> isNamed(one.name(), other.name()) && index.isSame(one, other));
    }

    /** A unique index without more than columns and a unique constraint are one thing to some databases. */
    private void acrossKinds(Pairing<UniqueConstraint> uniques, Pairing<Index> indexes) {
        indexes.missing.removeIf(twin -> take(
                uniques.extra,
                unique -> isNamed(twin.declared().name(), unique.name()) && isSame(unique, twin.declared())));
        uniques.missing.removeIf(twin -> take(
                indexes.extra,
                index -> isNamed(twin.declared().name(), index.name()) && isSame(twin.declared(), index)));
    }

    private boolean isSame(UniqueConstraint unique, Index index) {
        return isPlainUnique(index)
                && unique.deferral() == Deferral.NONE
                && unique.nullsDistinct() == index.options().nullsDistinct()
                && same.isSameUnique(unique.columns(), index.columns());
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
        return "The " + (constraint instanceof Exclusion ? "exclusion" : "check") + name + " of " + table;
    }

    private static String rules(ForeignKeyRules rules) {
        return words(" on delete ", rules.onDelete()) + words(" on update ", rules.onUpdate());
    }

    private static String words(String when, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : when + action.sql().toLowerCase(Locale.ROOT);
    }

    private static <X> Pairing<X> pairing(List<X> declared, List<X> told, List<X> read) {
        List<Twin<X>> twins = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            twins.add(new Twin<>(declared.get(i), told.get(i)));
        }
        return new Pairing<>(twins, read);
    }

    /** A rule as it is said, and as the database would tell it. */
    private record Twin<X>(X declared, X told) {}

    /** What two lists have in common is taken out of both. */
    private static final class Pairing<X> {
        private final List<Twin<X>> missing;
        private final List<X> extra;

        Pairing(List<Twin<X>> declared, List<X> read) {
            missing = new ArrayList<>(declared);
            extra = new ArrayList<>(read);
        }

        Pairing<X> match(BiPredicate<? super X, ? super X> same) {
            missing.removeIf(one -> take(extra, other -> same.test(one.told(), other)));
            return this;
        }

        List<X> missing() {
            return missing.stream().map(Twin::declared).toList();
        }
    }
}
