package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is compared, and how. Immutable.
 *
 * @param schemas the schemas that are looked through, an empty text for the default one; where there is none, those that the models name
 * @param include whether a thing is compared; what is not stays as it stands
 * @param comparators who compares what
 * @param types a program's own say on types
 * @param defaults a program's own say on defaults
 * @param renames who says what was renamed
 * @param fill what rows that stand get in a new column that may not be empty
 * @param rewriter who has the last word on each step
 * @param versions the table that says where migrations stand, which is never compared, nor is its log
 */
public record CompareOptions(
        Set<String> schemas,
        Predicate<? super ComparedObject> include,
        ComparatorChoice comparators,
        ColumnComparer types,
        ColumnComparer defaults,
        RenameChooser renames,
        RowFill fill,
        OperationRewriter rewriter,
        TableName versions) {
    /** All of the schemas that the models name, compared as the database tells it. */
    public static final CompareOptions USUAL = new CompareOptions(
            Set.of(),
            any -> true,
            ComparatorChoice.USUAL,
            ColumnComparer.SILENT,
            ColumnComparer.SILENT,
            RenameChooser.NONE,
            RowFill.ZERO,
            List::of,
            TableName.of("cinnabar_version"));

    public CompareOptions {
        schemas = Set.copyOf(schemas);
        Objects.requireNonNull(include, "include");
        Objects.requireNonNull(comparators, "comparators");
        Objects.requireNonNull(types, "types");
        Objects.requireNonNull(defaults, "defaults");
        Objects.requireNonNull(renames, "renames");
        Objects.requireNonNull(fill, "fill");
        Objects.requireNonNull(rewriter, "rewriter");
        Objects.requireNonNull(versions, "versions");
    }

    /** Looks through these schemas alone; an empty text means the default one. */
    public CompareOptions withSchemas(String... names) {
        return new CompareOptions(
                Set.of(names), include, comparators, types, defaults, renames, fill, rewriter, versions);
    }

    /** Compares only what also fits this. */
    public CompareOptions including(Predicate<? super ComparedObject> wanted) {
        Predicate<ComparedObject> both = thing -> include.test(thing) && wanted.test(thing);
        return new CompareOptions(schemas, both, comparators, types, defaults, renames, fill, rewriter, versions);
    }

    /** Leaves out the tables and views of these names, of any schema. */
    public CompareOptions withoutTables(String... names) {
        Set<String> left = Set.of(names);
        return including(thing -> !(isRelation(thing.kind()) && left.contains(thing.name())));
    }

    private static boolean isRelation(ObjectKind kind) {
        return kind == ObjectKind.TABLE || kind == ObjectKind.VIEW;
    }

    /** Leaves out things of these kinds. */
    public CompareOptions without(ObjectKind... kinds) {
        Set<ObjectKind> left = Set.of(kinds);
        return including(thing -> !left.contains(thing.kind()));
    }

    public CompareOptions withComparators(ComparatorChoice choice) {
        return new CompareOptions(schemas, include, choice, types, defaults, renames, fill, rewriter, versions);
    }

    public CompareOptions withTypes(ColumnComparer comparer) {
        return new CompareOptions(schemas, include, comparators, comparer, defaults, renames, fill, rewriter, versions);
    }

    public CompareOptions withDefaults(ColumnComparer comparer) {
        return new CompareOptions(schemas, include, comparators, types, comparer, renames, fill, rewriter, versions);
    }

    public CompareOptions withRenames(RenameChooser chooser) {
        return new CompareOptions(schemas, include, comparators, types, defaults, chooser, fill, rewriter, versions);
    }

    public CompareOptions withFill(RowFill values) {
        return new CompareOptions(schemas, include, comparators, types, defaults, renames, values, rewriter, versions);
    }

    /** Another rewriter, behind those that are there. */
    public CompareOptions rewriting(OperationRewriter next) {
        return new CompareOptions(
                schemas, include, comparators, types, defaults, renames, fill, rewriter.then(next), versions);
    }

    public CompareOptions withVersions(TableName table) {
        return new CompareOptions(schemas, include, comparators, types, defaults, renames, fill, rewriter, table);
    }

    /** Whether a table is a matter of comparisons at all. */
    boolean isCompared(ComparedObject table) {
        boolean isOurs = ownNames().contains(table.in()) || table.name().startsWith(ScratchTables.PREFIX);
        return !isOurs && include.test(table);
    }

    private List<TableName> ownNames() {
        List<TableName> names = new ArrayList<>();
        names.add(versions);
        names.add(new TableName(versions.schema(), versions.name() + "_log"));
        return names;
    }
}
