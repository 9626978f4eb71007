package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An index of a table. Immutable.
 *
 * @param name its name, or an empty text for that of the naming convention
 */
public record Index(String name, List<IndexPart> parts, IndexOptions options) implements TableElement {
    public Index {
        Names.checkOptional("index", name);
        parts = List.copyOf(parts);
        Objects.requireNonNull(options, "options");
        if (parts.isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_DEFINITION, "The index `" + name + "` has no columns.", "Name at least one column.");
        }
    }

    /** On columns, in that order, under the name that the naming convention gives. */
    public static Index indexOn(String... columns) {
        return index("", columns);
    }

    /** As {@link #indexOn(String...)}. */
    public static Index indexOn(ColumnDefinition<?>... columns) {
        return index("", columns);
    }

    /** As {@link #indexOn(String...)}, on expressions. */
    public static Index indexOn(SchemaExpression... expressions) {
        return index("", expressions);
    }

    public static Index indexOn(IndexPart... parts) {
        return index("", parts);
    }

    /** On columns, in that order. */
    public static Index index(String name, String... columns) {
        List<IndexPart> parts = List.of(columns).stream().map(IndexPart::column).toList();
        return new Index(name, parts, IndexOptions.NONE);
    }

    public static Index index(String name, ColumnDefinition<?>... columns) {
        List<IndexPart> parts = List.of(columns).stream()
                .map(column -> IndexPart.column(column.name()))
                .toList();
        return new Index(name, parts, IndexOptions.NONE);
    }

    /** On expressions. */
    public static Index index(String name, SchemaExpression... expressions) {
        List<IndexPart> parts =
                List.of(expressions).stream().map(IndexPart::expression).toList();
        return new Index(name, parts, IndexOptions.NONE);
    }

    public static Index index(String name, IndexPart... parts) {
        return new Index(name, List.of(parts), IndexOptions.NONE);
    }

    public boolean isUnique() {
        return options.unique();
    }

    /** The columns' names; an empty text where an expression stands. */
    public List<String> columns() {
        return parts.stream().map(IndexPart::column).toList();
    }

    public Index named(String other) {
        return new Index(other, parts, options);
    }

    public Index unique() {
        return with(new IndexOptions(
                true, options.where(), options.include(), options.using(), options.nullsDistinct(), options.options()));
    }

    /** Only the rows that meet the condition. */
    public Index where(SchemaCondition condition) {
        return with(new IndexOptions(
                options.unique(),
                condition,
                options.include(),
                options.using(),
                options.nullsDistinct(),
                options.options()));
    }

    /** By trusted SQL as it stands. */
    public Index where(@TrustedSql String sql) {
        return where(new SqlText(sql));
    }

    /** Columns that it carries without sorting by them. */
    public Index include(String... columns) {
        return with(new IndexOptions(
                options.unique(),
                options.where(),
                List.of(columns),
                options.using(),
                options.nullsDistinct(),
                options.options()));
    }

    /** By an index method of the database. */
    public Index using(String method) {
        return with(new IndexOptions(
                options.unique(),
                options.where(),
                options.include(),
                method,
                options.nullsDistinct(),
                options.options()));
    }

    /** For a unique index: two empty values are equal too. */
    public Index nullsNotDistinct() {
        return with(new IndexOptions(
                options.unique(), options.where(), options.include(), options.using(), false, options.options()));
    }

    /** A setting that only one dialect knows. */
    public Index option(String dialect, String key, String value) {
        List<DialectOption> more = new ArrayList<>(options.options());
        more.add(new DialectOption(dialect, key, value));
        return with(new IndexOptions(
                options.unique(), options.where(), options.include(), options.using(), options.nullsDistinct(), more));
    }

    /** The last part sorted downwards. */
    public Index descending() {
        List<IndexPart> changed = new ArrayList<>(parts);
        changed.set(changed.size() - 1, changed.get(changed.size() - 1).descending());
        return new Index(name, changed, options);
    }

    private Index with(IndexOptions other) {
        return new Index(name, parts, other);
    }
}
