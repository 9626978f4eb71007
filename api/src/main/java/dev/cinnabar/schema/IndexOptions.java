package dev.cinnabar.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an index beside its parts. Immutable.
 *
 * @param where the rows that it holds; null for all
 * @param include columns that it carries without sorting by them
 * @param using the index method; empty for the usual one
 */
public record IndexOptions(
        boolean unique,
        @Nullable SchemaCondition where,
        List<String> include,
        String using,
        boolean nullsDistinct,
        List<DialectOption> options) {
    static final IndexOptions NONE = new IndexOptions(false, null, List.of(), "", true, List.of());

    public IndexOptions {
        include.forEach(column -> Names.check("column", column));
        include = List.copyOf(include);
        using = SqlWords.word("index method", using);
        options = List.copyOf(options);
    }
}
