package dev.cinnabar.schema;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which tables and views are meant. Immutable.
 *
 * @param schema an empty text for the default one
 * @param names those alone; all if empty
 */
public record TableFilter(String schema, Set<RelationKind> kinds, Set<TableLifetime> lifetimes, Set<String> names) {
    /** The permanent tables of the default schema. */
    public static final TableFilter TABLES =
            new TableFilter("", EnumSet.of(RelationKind.TABLE), EnumSet.of(TableLifetime.PERMANENT), Set.of());

    public TableFilter {
        kinds = Set.copyOf(kinds);
        lifetimes = Set.copyOf(lifetimes);
        names = Set.copyOf(names);
    }

    public TableFilter in(String otherSchema) {
        return new TableFilter(otherSchema, kinds, lifetimes, names);
    }

    /** Those names alone. */
    public TableFilter only(Collection<String> others) {
        return new TableFilter(schema, kinds, lifetimes, Set.copyOf(others));
    }

    public TableFilter only(String... others) {
        return only(Set.of(others));
    }

    public TableFilter kinds(RelationKind... others) {
        return new TableFilter(schema, Set.of(others), lifetimes, names);
    }

    /** Tables and views alike. */
    public TableFilter anyKind() {
        return kinds(RelationKind.values());
    }

    public TableFilter lifetimes(TableLifetime... others) {
        return new TableFilter(schema, kinds, Set.of(others), names);
    }

    /** Permanent and temporary ones alike. */
    public TableFilter anyLifetime() {
        return lifetimes(TableLifetime.values());
    }

    public boolean accepts(Relation relation) {
        return kinds.contains(relation.kind())
                && lifetimes.contains(relation.lifetime())
                && (names.isEmpty() || names.contains(relation.name().name()));
    }
}
